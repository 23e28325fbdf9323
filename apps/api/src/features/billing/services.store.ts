import type { PayerProfile } from '@concord/domain/billing';
import type { CivilDate } from '@concord/domain/shared';
import type { ServiceStateName } from '@concord/domain/services';
import type { RequestContext } from '../../platform/request-context.ts';
import type { ClientRow } from '../clients/index.ts';
import { clientColumns } from '../clients/index.ts';
import { groupColumns, type GroupRow } from '../groups/index.ts';
import { sessionColumns, type SessionRow } from '../sessions/index.ts';
import { siteColumns, type SiteRow } from '../sites/index.ts';
import type { Blockers } from './blockers.store.ts';
import { servicesSql } from './service-statement.store.ts';

/** Which services are asked for. */
export interface ServicesAsked {
  readonly from: string;
  readonly to: string;
  readonly groupIds: readonly string[];
  readonly facilitatorId: string | null;
  readonly payerId: string | null;
  readonly clientId: string | null;
  readonly state: ServiceStateName | null;
  readonly ruleId: string | null;
}

export interface ServiceRow extends ClientRow, GroupRow, SessionRow, SiteRow {
  readonly session_date: CivilDate;
  readonly note_id: string | null;
  readonly author_id: string | null;
  readonly code: string | null;
  readonly minutes: number | null;
  readonly units: number;
  readonly payer_id: string | null;
  readonly payer_name: string | null;
  readonly profile: string | null;
  readonly status: string | null;
  readonly is_signed: boolean;
  readonly telehealth: boolean | null;
  readonly state: ServiceStateName;
  readonly rules: readonly string[] | null;
  readonly explanations: readonly string[] | null;
  readonly total: number;
}

/** The codes of a profile that are counted in quarter hours. */
const quarterHours = (profiles: readonly PayerProfile[]): readonly (readonly [string, string])[] =>
  profiles.flatMap(({ key, services }) =>
    services.flatMap(({ code, unit }): (readonly [string, string])[] =>
      unit === '15min' ? [[key, code]] : [],
    ),
  );

function parametersOf(
  { actor, now }: RequestContext,
  asked: ServicesAsked,
  blockers: Blockers,
  profiles: readonly PayerProfile[],
): unknown[] {
  const quarters = quarterHours(profiles);
  return [
    actor.organizationId,
    asked.from,
    asked.to,
    asked.groupIds,
    new Date(now),
    blockers.sessionIds,
    blockers.clientIds,
    blockers.ruleIds,
    blockers.explanations,
    quarters.map(([profile]) => profile),
    quarters.map(([, code]) => code),
    asked.payerId,
    asked.clientId,
    asked.state,
    asked.ruleId,
    asked.facilitatorId,
  ];
}

const rowsSql = /* sql */ `${servicesSql}
select ${sessionColumns}, ${groupColumns}, ${siteColumns}, ${clientColumns}, session.telehealth, chosen.note_id, chosen.author_id,
  chosen.code, chosen.minutes, chosen.units, chosen.payer_id, chosen.payer_name, chosen.profile, chosen.status, chosen.is_signed,
  chosen.state, chosen.rules, chosen.explanations, count(*) over ()::integer as total
from chosen
join session on session.organization_id = $1 and session.id = chosen.session_id
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = session.group_id
join site on site.organization_id = $1 and site.id = therapy_group.site_id
join client on client.organization_id = $1 and client.id = chosen.client_id
order by session.starts_at desc, session.external_id collate "C", client.external_id collate "C"
limit $17 offset $18`;

/** A page of services, the newest first. */
export const loadServiceRows = (
  context: RequestContext,
  asked: ServicesAsked,
  blockers: Blockers,
  profiles: readonly PayerProfile[],
  page: { readonly limit: number; readonly offset: number },
): Promise<ServiceRow[]> =>
  context.transaction.query<ServiceRow>(rowsSql, [
    ...parametersOf(context, asked, blockers, profiles),
    page.limit,
    page.offset,
  ]);

export interface TotalRow {
  readonly payer_id: string | null;
  readonly payer_name: string | null;
  readonly state: ServiceStateName;
  readonly services: number;
  readonly units: number;
  readonly minutes: number;
}

/** How many services of which payer stand in which state, whatever state was chosen. */
export const loadTotals = (
  context: RequestContext,
  asked: ServicesAsked,
  blockers: Blockers,
  profiles: readonly PayerProfile[],
): Promise<TotalRow[]> =>
  context.transaction.query<TotalRow>(
    `${servicesSql}
     select payer_id, payer_name, state, count(*)::integer as services, sum(units)::integer as units,
       coalesce(sum(minutes), 0)::integer as minutes
     from chosen group by payer_id, payer_name, state order by payer_name nulls last, state`,
    parametersOf(context, { ...asked, state: null, ruleId: null }, blockers, profiles),
  );

export interface ReasonRow {
  readonly rule: string;
  readonly services: number;
}

/** Which rules hold how many services: the most frequent first. */
export const loadReasons = (
  context: RequestContext,
  asked: ServicesAsked,
  blockers: Blockers,
  profiles: readonly PayerProfile[],
): Promise<ReasonRow[]> =>
  context.transaction.query<ReasonRow>(
    `${servicesSql}
     select rule, count(distinct (session_id, client_id))::integer as services
     from chosen cross join lateral unnest(rules) as r (rule) where state = 'held'
     group by rule order by services desc, rule collate "C"`,
    parametersOf(context, { ...asked, state: null, ruleId: null }, blockers, profiles),
  );
