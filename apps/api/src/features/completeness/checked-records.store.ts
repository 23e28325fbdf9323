import type { CheckedKind } from '@concord/domain/completeness';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { groupColumns, type GroupRow } from '../groups/index.ts';
import type { Scope } from '../reports/index.ts';
import { sessionColumns, type SessionRow } from '../sessions/index.ts';
import { askedRecords, kindsOfNote, kindsOfSeat } from './asked-records.store.ts';

/** Which records: of these kinds and groups, and whether they fail the rule. */
export interface RecordsAsked {
  readonly ruleId: string;
  readonly kinds: readonly CheckedKind[];
  readonly groupIds: readonly string[];
  readonly limit: number;
}

export type CheckedRow = GroupRow &
  Partial<SessionRow> & {
    readonly kind: CheckedKind;
    readonly key: string;
    readonly client: string | null;
    readonly author_id: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly fails: boolean | null;
    readonly total: number;
  };

/** $7 kinds, $8 the rule, $9 how many at most. The latest first; of what is found over time nothing says which stay or goal it was. */
const recordsSql = /* sql */ `
${askedRecords('null::text')},
record as materialized (
  select 'session' as kind, id as key, group_id, id as session_id, date, null::uuid as client_id, null::uuid as author_id,
    null::date as "from", null::date as "to" from meeting where 'session' = any ($7)
  union all
  select 'group-note', m.id, m.group_id, m.id, m.date, null, null, null, null from meeting m
  join group_note g on g.organization_id = $1 and g.session_id = m.id where 'group-note' = any ($7)
  union all
  select 'attendance', a.client_id, m.group_id, m.id, m.date, a.client_id, null, null, null from meeting m
  join attended a on a.session_id = m.id where 'attendance' = any ($7)
  union all
  select k.kind, s.client_id, s.group_id, s.session_id, m.date, s.client_id, null, null, null from seat s
  join meeting m on m.id = s.session_id
  left join attended a on a.session_id = s.session_id and a.client_id = s.client_id
  cross join lateral ${kindsOfSeat} where k.holds and k.kind = any ($7)
  union all
  select k.kind, n.id, m.group_id, n.session_id, m.date, n.client_id, n.author_id, null, null from note n
  join meeting m on m.id = n.session_id
  left join attended a on a.session_id = n.session_id and a.client_id = n.client_id
  cross join lateral ${kindsOfNote} where k.holds and k.kind = any ($7)
  union all
  select 'membership', id, group_id, null, null, client_id, null, entered_on, left_on from stay where 'membership' = any ($7)
  union all
  select distinct 'goal', g.id, s.group_id, null::uuid, null::date, s.client_id, null::uuid, g.opened_on, g.closed_on from stay s
  join goal g on g.organization_id = $1 and g.client_id = s.client_id where 'goal' = any ($7)
),
page as materialized (
  select * from record order by date desc nulls last, "from" desc nulls last, session_id, kind, key limit $9
)
select page.kind, page.key, page.client_id as client, page.author_id, page."from", page."to",
  case when page.session_id is not null then exists (select 1 from finding f
    where f.organization_id = $1 and f.rule = $8 and f.session_id = page.session_id
      and coalesce(f.note_id, f.client_id, f.session_id) = page.key and f.vanished_at is null and f.severity_rank is not null
      and f.valid_from <= $5 and f.valid_until > $5) end as fails,
  (select count(*) from record)::integer as total, ${groupColumns}, ${sessionColumns}
from page
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = page.group_id
left join session on session.organization_id = $1 and session.id = page.session_id
order by page.date desc nulls last, page."from" desc nulls last, page.session_id, page.kind, page.key`;

/**
 * The records in scope that a rule is asked of, as they are counted by `loadRuleCounts`; to be asked once everything is judged
 * (`ensureJudged`). Of a code, too, it shows only that there is one.
 */
export const loadCheckedRecords = (
  { actor, transaction, now }: RequestContext,
  scope: Scope,
  { ruleId, kinds, groupIds, limit }: RecordsAsked,
): Promise<CheckedRow[]> =>
  lookingWider(transaction, actor.access, () =>
    transaction.query<CheckedRow>(recordsSql, [
      actor.organizationId,
      groupIds,
      scope.from,
      scope.to,
      new Date(now),
      scope.facilitatorId,
      kinds,
      ruleId,
      limit,
    ]),
  );
