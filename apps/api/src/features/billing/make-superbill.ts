import {
  addDays,
  isWithin,
  parseCivilDate,
  refused,
  type CivilDate,
  type Result,
} from '@concord/domain/shared';
import { isRecordId } from '../../platform/database/ids.ts';
import { printDocument } from '../../platform/printing/index.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { badInput } from '../../platform/request-failure.ts';
import { loadCoverage, toClientRef } from '../clients/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';
import type { Superbill } from './billing.types.ts';
import { prepareServices } from './find-services.ts';
import { loadServiceRows, type ServiceRow } from './services.store.ts';
import { modifierOf } from './show-service.ts';
import { loadBilledClient, loadCosigners, loadDiagnoses } from './superbill.store.ts';
import { describeSuperbill, writeSuperbillCsv, type SuperbillLine } from './superbill-lines.ts';

/** More services than one client can have in a month. */
const mostServices = 1_000;

const sayProvider = (member: StaffRef | undefined): string | null =>
  member === undefined ? null : `${member.name}, ${member.credential}`;

function monthOf(day: string): { readonly from: CivilDate; readonly to: CivilDate } {
  const from = parseCivilDate(`${day.slice(0, 7)}-01`);
  if (from === null) throw badInput('`month` is a day of the month.');
  const next = parseCivilDate(`${addDays(from, 31).slice(0, 7)}-01`);
  return { from, to: next === null ? from : addDays(next, -1) };
}

/** Who pays: today's payer, and where another was on record during the month, from when to when. */
function sayPayer(
  current: string | null,
  coverage: readonly { readonly payer: string | null; readonly from: string }[],
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const during = coverage.filter((period, index) => {
    const endsBefore = coverage[index - 1]?.from;
    return period.from <= to && (endsBefore === undefined || endsBefore > from);
  });
  const name = (payer: string | null): string => payer ?? 'none';
  return during.length === 0
    ? name(current)
    : [...during]
        .reverse()
        .map(({ payer, from: since }) => `${name(payer)} (since ${since})`)
        .join(', then ');
}

/** A client's ready services of a month, as PDF and as CSV; null when there is no such client for this person. */
export async function makeSuperbill(
  context: RequestContext,
  clientId: string,
  day: string,
): Promise<Result<Superbill> | null> {
  const month = monthOf(day);
  const client = isRecordId(clientId) ? await loadBilledClient(context, clientId) : null;
  if (client === null) return null;
  const everywhere = {
    ...month,
    groupIds: null,
    siteIds: null,
    kinds: null,
    enrolment: null,
    facilitatorId: null,
  };
  const { asked, blockers, profiles } = await prepareServices(context, everywhere, { clientId });
  const rows = await loadServiceRows(context, asked, blockers, profiles, { limit: mostServices, offset: 0 });
  const held = rows.filter(({ state }) => state === 'held').length;
  const ready = rows.filter(({ state }) => state === 'ready').reverse();
  if (ready.length === 0) {
    return refused(
      'nothing-ready',
      held === 0
        ? 'No service of this client is on record for the month.'
        : `No service of the month is ready: ${held} ${held === 1 ? 'is' : 'are'} held. The worklist says why.`,
    );
  }
  const staff = await loadStaffById(context);
  const diagnoses = await loadDiagnoses(context, clientId);
  const cosigners = await loadCosigners(
    context,
    ready.flatMap(({ note_id: noteId }) => noteId ?? []),
  );
  const lineOf = (row: ServiceRow): SuperbillLine => ({
    date: row.session_date,
    code: row.code ?? '',
    modifier: modifierOf(row, profiles),
    units: row.units,
    minutes: row.minutes,
    isTelehealth: row.telehealth,
    site: row.site_name,
    diagnoses: [
      ...new Set(
        diagnoses.filter(({ from, to }) => isWithin(row.session_date, from, to)).map(({ icd10 }) => icd10),
      ),
    ],
    rendering: sayProvider(staff.get(row.author_id ?? '')) ?? '',
    supervising: sayProvider(staff.get(cosigners.get(row.note_id ?? '') ?? '')),
  });
  const facts = {
    practice: client.practice,
    client: client.client_name,
    clientExternalId: client.client_external_id,
    dateOfBirth: client.date_of_birth,
    payer: sayPayer(client.payer_name, await loadCoverage(context, clientId), month),
    month: month.from,
    lines: ready.map(lineOf),
    held,
    madeAt: new Date(context.now),
  };
  const pdf = await printDocument(describeSuperbill(facts));
  return {
    ok: true,
    value: {
      client: toClientRef(context.actor, client),
      month: month.from,
      ready: ready.length,
      held,
      fileName: `superbill-${month.from.slice(0, 7)}-${clientId.slice(0, 8)}`,
      pdf: pdf.toString('base64'),
      csv: writeSuperbillCsv(facts),
    },
  };
}
