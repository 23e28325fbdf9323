import type { Instant } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { keepWhileNothingChanges } from '../findings/index.ts';
import type { BucketUnit, Scope } from './scope/index.ts';

/** What is counted: by bucket, by who is responsible, or how often a rule fires (as `required`). */
export interface CompletenessCount {
  readonly groupId: string;
  readonly kind: 'bucket' | 'person' | 'rule';
  /** The bucket's first day, the person or the rule. */
  readonly key: string;
  readonly required: number;
  readonly complete: number;
  readonly overdue: number;
}

export interface CountsAsked {
  readonly scope: Scope;
  readonly unit: BucketUnit;
  readonly asOf: Instant;
  readonly exceptRules: readonly string[];
}

/** `session` must not begin with the alias used in here: it would mean the facilitator's own row. */
const inTheRoom = (session: string): string => /* sql */ `($7::uuid is null or exists (
  select 1 from session_facilitator present
  where present.organization_id = $1 and present.session_id = ${session} and present.staff_id = $7))`;
const inScope = (table: string): string =>
  `${table}.group_id = any ($2::uuid[]) and ${table}.date between $3 and $4`;

/** $1 organization, $2 groups, $3 and $4 days, $5 instant, $6 unit, $7 who was in the room, $8 sessions that are left out. */
const keptSql = /* sql */ `
with standing as materialized (
  select * from session_completeness s
  where s.organization_id = $1 and ${inScope('s')} and s.valid_until = 'infinity' and s.valid_from <= $5 and ${inTheRoom('s.session_id')}
    and s.session_id <> all ($8::uuid[])
  union all
  select * from session_completeness s
  where s.organization_id = $1 and s.valid_until > $5 and s.valid_until <> 'infinity' and s.valid_from <= $5 and ${inScope('s')}
    and ${inTheRoom('s.session_id')} and s.session_id <> all ($8::uuid[])
)
select group_id as "groupId", 'bucket' as kind, date_trunc($6, date::timestamp)::date::text as key,
  sum(required)::integer as required, sum(complete)::integer as complete, 0 as overdue
from standing group by group_id, date_trunc($6, date::timestamp)
union all
select group_id, 'person', staff::text, sum(r)::integer, sum(c)::integer, sum(o)::integer
from standing, unnest(staff_ids, staff_required, staff_complete, staff_overdue) as person (staff, r, c, o) group by group_id, staff
union all
select group_id, 'rule', rule, sum(n)::integer, 0, 0
from standing, unnest(rules, failures) as found (rule, n) group by group_id, rule`;

/** Where one of the rules in $6 finds something: only there it matters that they are not asked. */
const exceptedSql = /* sql */ `
select distinct f.session_id from finding f
where f.organization_id = $1 and f.vanished_at is null and f.rule = any ($6::text[]) and f.session_id is not null
  and ${inScope('f')} and f.valid_from <= $5 and f.valid_until > $5`;

/** The same of the sessions in $9 from the records and findings themselves, without the rules in $8. */
const exceptSql = /* sql */ `
with record as materialized (
  select r.session_id, r.seat, r.group_id, r.kind, r.date, r.responsible_id, coalesce(r.overdue_from <= $5, false) as is_overdue
  from required_record r where r.organization_id = $1 and r.session_id = any ($9::uuid[]) and ${inScope('r')} and r.counts_from <= $5 and ${inTheRoom('r.session_id')}
),
found as materialized (
  select f.session_id, coalesce(f.client_id, f.session_id) as seat, f.rule, f.severity_rank, f.group_id
  from finding f join session on session.organization_id = $1 and session.id = f.session_id
    and session.status = 'held' and session.ends_at <= $5
  where f.organization_id = $1 and f.session_id = any ($9::uuid[]) and f.vanished_at is null and f.severity_rank is not null
    and f.rule <> all ($8::text[])
    and ${inScope('f')} and f.valid_from <= $5 and f.valid_until > $5 and ${inTheRoom('f.session_id')}
),
mark as materialized (
  select session_id, seat, bool_or(severity_rank = 0) as blocks, bool_or(rule = 'absence-undocumented') as undocumented,
    bool_or(rule = 'note-overdue') as overdue
  from found group by session_id, seat
),
judged as materialized (
  select record.*,
    not (coalesce(mark.blocks, false) or (kind = 'absence' and coalesce(mark.undocumented, false))) as is_complete,
    kind = 'progress-note' and (is_overdue or coalesce(mark.overdue, false)) as is_late
  from record left join mark using (session_id, seat)
)
select group_id as "groupId", 'bucket' as kind, date_trunc($6, date::timestamp)::date::text as key,
  count(*)::integer as required, count(*) filter (where is_complete)::integer as complete, 0 as overdue
from judged group by group_id, date_trunc($6, date::timestamp)
union all
select group_id, 'person', responsible_id::text, count(*)::integer, count(*) filter (where is_complete)::integer,
  count(*) filter (where is_late)::integer
from judged where responsible_id is not null group by group_id, responsible_id
union all
select group_id, 'rule', rule, count(*)::integer, 0, 0 from found group by group_id, rule`;

/**
 * Counts at an instant: what is kept of the sessions, and where some rules are not asked, the sessions about which they find
 * something from their records. The planner can't know how many rows the settings of row-level security let through and expects next to
 * none; so it is kept from joining row by row.
 */
export async function loadCounts(
  { actor, transaction }: RequestContext,
  { scope, unit, asOf, exceptRules }: CountsAsked,
  groupIds: readonly string[],
): Promise<readonly CompletenessCount[]> {
  const parameters = [
    actor.organizationId,
    groupIds,
    scope.from,
    scope.to,
    new Date(asOf),
    unit,
    scope.facilitatorId,
  ];
  if (exceptRules.length === 0) return transaction.query<CompletenessCount>(keptSql, [...parameters, []]);
  const excepted = await transaction.query<{ session_id: string }>(exceptedSql, [
    ...parameters.slice(0, 5),
    exceptRules,
  ]);
  const sessionIds = excepted.map((row) => row.session_id);
  const others = await transaction.query<CompletenessCount>(keptSql, [...parameters, sessionIds]);
  if (sessionIds.length === 0) return others;
  await transaction.query('set local enable_nestloop = off');
  const counts = await transaction.query<CompletenessCount>(exceptSql, [
    ...parameters,
    exceptRules,
    sessionIds,
  ]);
  await transaction.query('set local enable_nestloop to default');
  return [...others, ...counts];
}

const kept = keepWhileNothingChanges<CompletenessCount>();

/** The same at this moment: what was counted before is kept for each group until a record of it changes, or time changes a finding. */
export const loadKeptCounts = (
  context: RequestContext,
  asked: CountsAsked,
  groupIds: readonly string[],
): Promise<readonly CompletenessCount[]> => {
  const { from, to, facilitatorId } = asked.scope;
  return kept(
    context,
    `${asked.unit} ${from} ${to} ${facilitatorId ?? ''} ${[...asked.exceptRules].sort().join()}`,
    groupIds,
    (changed) => loadCounts(context, asked, changed),
  );
};
