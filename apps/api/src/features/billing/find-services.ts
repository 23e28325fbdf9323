import type { PayerProfile } from '@concord/domain/billing';
import { titleOf } from '@concord/domain/completeness';
import { serviceStates, type ServiceStateName } from '@concord/domain/services';
import { isRecordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadProfilesInForce } from '../payers/index.ts';
import { loadGroupsInScope, type Scope } from '../reports/index.ts';
import { loadStaffById } from '../staff/index.ts';
import { loadBlockers, type Blockers } from './blockers.store.ts';
import type { BillingFile, BillingWorklist, PayerTotal, ServiceFilter } from './billing.types.ts';
import {
  loadReasons,
  loadServiceRows,
  loadTotals,
  type ServicesAsked,
  type TotalRow,
} from './services.store.ts';
import { showService } from './show-service.ts';
import { writeCsv } from './write-csv.ts';

interface Prepared {
  readonly asked: ServicesAsked;
  readonly blockers: Blockers;
  readonly profiles: readonly PayerProfile[];
}

/** What is no identifier finds nothing, like the identifier of a record that is not there. */
const nobody = '00000000-0000-0000-0000-000000000000';
const known = (id: string | null | undefined): string | null =>
  typeof id !== 'string' ? null : isRecordId(id) ? id : nobody;

/** Judges the records in scope and reads which services are asked for. */
export async function prepareServices(
  context: RequestContext,
  scope: Scope,
  filter: ServiceFilter,
): Promise<Prepared> {
  const groups = await loadGroupsInScope(context, scope);
  const blockers = await loadBlockers(context, {
    from: scope.from,
    to: scope.to,
    groups: new Set(groups.map(({ externalId }) => externalId)),
  });
  return {
    blockers,
    profiles: await loadProfilesInForce(context),
    asked: {
      from: scope.from,
      to: scope.to,
      groupIds: groups.map(({ id }) => id),
      facilitatorId: scope.facilitatorId,
      payerId: known(filter.payerId),
      clientId: known(filter.clientId),
      state: filter.state ?? null,
      ruleId: filter.ruleId ?? null,
    },
  };
}

const sumUp = (rows: readonly TotalRow[], state: ServiceStateName) => {
  const of = rows.filter((row) => row.state === state);
  const sum = (pick: (row: TotalRow) => number): number => of.reduce((total, row) => total + pick(row), 0);
  return {
    state,
    services: sum((row) => row.services),
    units: sum((row) => row.units),
    minutes: sum((row) => row.minutes),
  };
};

function byPayer(rows: readonly TotalRow[]): PayerTotal[] {
  const totals = new Map<string | null, PayerTotal>();
  for (const { payer_id: payerId, payer_name: payer, state, services } of rows) {
    const total = totals.get(payerId) ?? { payerId, payer, ready: 0, held: 0, withdrawn: 0 };
    total[state] += services;
    totals.set(payerId, total);
  }
  return [...totals.values()];
}

/** The billing worklist: a page of services with why each is held, and totals over the whole scope. */
export async function findServices(
  context: RequestContext,
  scope: Scope,
  filter: ServiceFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<BillingWorklist> {
  const { asked, blockers, profiles } = await prepareServices(context, scope, filter);
  const rows = await loadServiceRows(context, asked, blockers, profiles, page);
  const totals = await loadTotals(context, asked, blockers, profiles);
  const reasons = await loadReasons(context, asked, blockers, profiles);
  const staff = await loadStaffById(context);
  const [first] = rows;
  return {
    asOf: new Date(context.now),
    total: first?.total ?? 0,
    rows: rows.map((row) => showService(context.actor, row, profiles, staff, blockers.waivedOf)),
    totals: serviceStates.map((state) => sumUp(totals, state)),
    payers: byPayer(totals),
    reasons: reasons.map(({ rule, services }) => ({ ruleId: rule, title: titleOf(rule), services })),
  };
}

const columns = [
  ...['Date', 'Client', 'Client id', 'Group', 'Payer', 'Code', 'Modifier', 'Units', 'Minutes'],
  ...['State', 'Held because', 'Waived', 'Author'],
];

/** So many services one file holds. */
const longestFile = 100_000;

/** The services that are asked for, as a table for a spreadsheet. */
export async function fileServices(
  context: RequestContext,
  scope: Scope,
  filter: ServiceFilter,
): Promise<BillingFile> {
  const { asked, blockers, profiles } = await prepareServices(context, scope, filter);
  const rows = await loadServiceRows(context, asked, blockers, profiles, { limit: longestFile, offset: 0 });
  const staff = await loadStaffById(context);
  const lines = rows.map((row) => {
    const service = showService(context.actor, row, profiles, staff, blockers.waivedOf);
    return [
      ...[service.session.date, service.client.label, service.client.externalId, service.group.name],
      ...[service.payer, service.code, service.modifier, service.units, service.minutes, service.state],
      ...[service.reasons, service.waived].map((list) => list.map(({ title }) => title).join('; ')),
      service.author?.name ?? null,
    ];
  });
  return { services: rows.length, csv: writeCsv(columns, lines) };
}
