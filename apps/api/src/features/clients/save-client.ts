import { decide } from '@concord/domain/access';
import { changeCoverage, checkClient, type ClientEntry, type CoverageStart } from '@concord/domain/clients';
import { billIndividually } from '@concord/domain/groups';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import { newExternalId, recordId } from '../../platform/database/ids.ts';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadToday } from '../organizations/index.ts';
import { countSummaryOnlyMembers, loadPayers } from '../payers/index.ts';
import {
  addClient,
  addCoverage,
  isInGroups,
  keepPrimaryRecord,
  loadClientOnRecord,
  loadLastCoverage,
  payerExists,
  updateClient,
} from './client-writing.store.ts';

/** Who pays, and since when; without a day from today on. */
export interface PayerChoice {
  readonly payerId: string | null;
  readonly from: CivilDate | null;
}

/** What else must be done when the record of a client changed, such as judging it again. */
export type AfterClientChanged = (context: RequestContext, clientId: string) => Promise<void>;

const keepsEveryRoster = ({ actor }: RequestContext): boolean =>
  decide(actor, 'write', 'roster', 'organization') === 'allow';

const payerUnknown = refused('payer-unknown', 'There is no such payer.', 'payerId');
const stale = refused(
  'client-changed-meanwhile',
  'Somebody changed this client meanwhile. Look at the record again, then change it.',
);

/** Enters a new client; one whom a clinician enters is in that clinician's care from today on. */
export async function enterClient(
  context: RequestContext,
  entry: ClientEntry,
  payer: PayerChoice,
): Promise<Result<string>> {
  const today = await loadToday(context);
  const checked = checkClient(entry, today);
  if (!checked.ok) return checked;
  if (payer.payerId !== null && !(await payerExists(context, payer.payerId))) return payerUnknown;
  const coverage = changeCoverage({ payerId: payer.payerId, from: payer.from ?? today }, null, today);
  if (!coverage.ok) return coverage;
  const isDirector = keepsEveryRoster(context);
  if (!isDirector && context.actor.staffId === null) {
    return refused('no-clinician', 'Your account belongs to no member of staff who could keep the record.');
  }
  const externalId = newExternalId();
  const id = recordId(context.actor.organizationId, 'client', externalId);
  // A client who is new is not yet among those whom a clinician sees.
  await lookingWider(context.transaction, context.actor.access, async () => {
    await addClient(context, id, externalId, { ...checked.value, payerId: payer.payerId });
    if (payer.payerId !== null) await addCoverage(context, id, 1, coverage.value);
    if (!isDirector) await keepPrimaryRecord(context, id, today);
  });
  return accepted(id);
}

/** Changes a client's names, date of birth or payer; null when there is no such client for this person. */
export async function changeClient(
  context: RequestContext,
  target: { readonly id: string; readonly version: number },
  entry: ClientEntry,
  payer: PayerChoice,
  after: AfterClientChanged,
): Promise<Result<string> | null> {
  const before = await loadClientOnRecord(context, target.id, true);
  if (before === null) return null;
  const { groups } = context.actor.access;
  if (groups !== 'all' && !(await isInGroups(context, target.id, groups))) {
    return refused(
      'not-of-your-groups',
      'A director, or a facilitator of a group of theirs, changes this client.',
    );
  }
  const today = await loadToday(context);
  const checked = checkClient(entry, today);
  if (!checked.ok) return checked;
  if (payer.payerId !== null && !(await payerExists(context, payer.payerId))) return payerUnknown;
  let coverage: CoverageStart | null = null;
  if (payer.payerId !== before.payerId) {
    const payers = await loadPayers(context);
    const bills = (id: string | null): boolean =>
      payers.find((one) => one.id === id)?.individualBilling ?? false;
    if (bills(payer.payerId) && !bills(before.payerId)) {
      const change = { of: 'client', clientId: target.id } as const;
      const billing = billIndividually(await countSummaryOnlyMembers(context, change, today));
      if (!billing.ok) return billing;
    }
    const next = { payerId: payer.payerId, from: payer.from ?? today };
    const decided = changeCoverage(next, await loadLastCoverage(context, target.id), today);
    if (!decided.ok) return decided;
    coverage = decided.value;
  }
  const changed = { ...checked.value, payerId: payer.payerId };
  if (!(await updateClient(context, target.id, target.version, changed))) return stale;
  if (coverage !== null) await addCoverage(context, target.id, target.version + 1, coverage);
  await after(context, target.id);
  return accepted(target.id);
}
