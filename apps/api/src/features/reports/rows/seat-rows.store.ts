import type { RequestContext } from '../../../platform/request-context.ts';
import type { SeatState } from '../../attendance/index.ts';
import { clientColumns, toClientRef, type ClientRow } from '../../clients/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../../sessions/index.ts';
import { loadGroupsInScope, type Scope } from '../scope/index.ts';
import type { SeatRows } from './rows.types.ts';

interface Row extends SessionRow, ClientRow {
  readonly group_id: string;
  readonly state: SeatState;
  readonly total: number;
}

const seatsSql = /* sql */ `
with held as (
  select session.id, session.group_id, session.date from session
  where session.organization_id = $1 and session.group_id = any ($2::uuid[]) and session.status = 'held'
    and session.date between $3 and $4
    and ($5::uuid is null or exists (select 1 from session_facilitator f
      where f.organization_id = $1 and f.session_id = session.id and f.staff_id = $5))
),
seat as (
  select held.id as session_id, m.client_id, true as seated
  from held join membership m on m.organization_id = $1 and m.group_id = held.group_id
    and m.entered_on <= held.date and (m.left_on is null or held.date <= m.left_on)
),
mark as (
  select a.session_id, a.client_id, a.status from held join attendance a on a.organization_id = $1 and a.session_id = held.id
),
judged as (
  -- Spelled out: under row-level security PostgreSQL looks up in an index what a case gives, but not what coalesce gives, which
  -- a join by using() is made of.
  select case when seat.session_id is null then mark.session_id else seat.session_id end as session_id,
    case when seat.client_id is null then mark.client_id else seat.client_id end as client_id,
    case when seated then coalesce(status, 'unrecorded') else 'guest' end as state
  from seat full join mark on mark.session_id = seat.session_id and mark.client_id = seat.client_id
)
select ${sessionColumns}, session.group_id, ${clientColumns}, judged.state, count(*) over ()::integer as total
from judged
join session on session.organization_id = $1 and session.id = judged.session_id
join client on client.organization_id = $1 and client.id = judged.client_id
where $6::text[] is null or judged.state = any ($6)
order by session.starts_at desc, session.external_id collate "C", client.external_id collate "C" limit $7`;

/** The seats and guests behind a number: of the sessions in scope those in the given states, newest first. */
export async function loadSeatRows(
  context: RequestContext,
  scope: Scope,
  states: readonly SeatState[] | null,
  limit: number,
): Promise<SeatRows> {
  const groups = await loadGroupsInScope(context, scope);
  const groupById = new Map(groups.map((group) => [group.id, group]));
  const rows = await context.transaction.query<Row>(seatsSql, [
    context.actor.organizationId,
    [...groupById.keys()],
    scope.from,
    scope.to,
    scope.facilitatorId,
    states,
    limit,
  ]);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.flatMap((row) => {
      const group = groupById.get(row.group_id);
      if (group === undefined) return [];
      return [
        { session: toSessionRef(row), group, client: toClientRef(context.actor, row), state: row.state },
      ];
    }),
  };
}
