import type { RequestContext } from '../../platform/request-context.ts';
import { groupColumns, type GroupRow } from '../groups/index.ts';
import type { Scope } from '../reports/index.ts';
import { sessionColumns, type SessionRow } from '../sessions/index.ts';
import { clientColumns, type ClientRow } from '../clients/index.ts';

/** What the figure counts: open at the end of the range, appeared in it, or mended in it. */
export const moves = ['open', 'appeared', 'mended'] as const;
export type Move = (typeof moves)[number];

export interface OverTimeAsked {
  readonly ruleId: string;
  readonly what: Move;
  readonly limit: number;
}

export type OverTimeRow = GroupRow &
  Partial<SessionRow> &
  Partial<ClientRow> & {
    readonly id: string;
    readonly mender_id: string | null;
    readonly appeared_at: Date;
    readonly ended: Date | null;
    readonly total: number;
  };

/** $5 is the moment after the range, `first` its first. */
const which: Readonly<Record<Move, string>> = {
  open: 'ended_at > $3 or ended_at >= $5',
  appeared: 'appeared_at >= first',
  mended: 'is_fix and ended_at <= $3 and ended_at >= first and ended_at < $5',
};

/**
 * $1 organization, $2 groups, $3 now, $4 rule, $5 and $6 the range's bounds, $7 who was in the room, $8 how many. The findings that
 * the history counts (see `recountHistorySql`), one by one.
 */
const overTimeSql = (what: Move): string => /* sql */ `
with lasted as materialized (
  select f.id, f.group_id, f.session_id, f.client_id, f.mender_id, f.appeared_at, e.ended_at,
    not (f.rule = 'note-unsigned' and exists (select 1 from finding o where o.organization_id = $1 and o.rule = 'note-overdue'
      and o.session_id = f.session_id and o.subject = f.subject and o.valid_from = e.ended_at))
      and not (f.ended_by_update and f.vanished_at <= f.valid_until) as is_fix
  from finding f cross join lateral (select least(f.valid_until, coalesce(f.vanished_at, 'infinity')) as ended_at) e
  where f.organization_id = $1 and f.rule = $4 and f.group_id = any ($2::uuid[]) and f.severity_rank is not null
    and f.appeared_at < e.ended_at and f.appeared_at <= $3 and f.appeared_at < $5
    and ($7::uuid is null or exists (select 1 from session_facilitator r
      where r.organization_id = $1 and r.session_id = f.session_id and r.staff_id = $7))
),
meant as materialized (
  select * from lasted cross join (select $6::timestamptz as first) as range where ${which[what]}
),
page as materialized (
  select * from meant order by appeared_at desc, id limit $8
)
select page.id, page.mender_id, page.appeared_at, case when page.ended_at <= $3 then page.ended_at end as ended,
  (select count(*) from meant)::integer as total, ${groupColumns}, ${sessionColumns}, ${clientColumns}
from page
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = page.group_id
left join session on session.organization_id = $1 and session.id = page.session_id
left join client on client.organization_id = $1 and client.id = page.client_id
order by page.appeared_at desc, page.id`;

/** The findings of one rule that a figure of the trend counts, the latest first. */
export const loadFindingsOverTime = (
  { actor, transaction, now }: RequestContext,
  scope: Scope,
  groupIds: readonly string[],
  bounds: { readonly first: Date; readonly after: Date },
  { ruleId, what, limit }: OverTimeAsked,
): Promise<OverTimeRow[]> =>
  transaction.query<OverTimeRow>(overTimeSql(what), [
    actor.organizationId,
    groupIds,
    new Date(now),
    ruleId,
    bounds.after,
    bounds.first,
    scope.facilitatorId,
    limit,
  ]);
