import type { RequestContext } from '../../../platform/request-context.ts';
import { groupColumns, toGroupRef, type GroupRow } from '../../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow as SessionRefRow } from '../../sessions/index.ts';
import { siteColumns, toSiteRef, type SiteRow } from '../../sites/index.ts';
import { loadStaffById, type StaffRef } from '../../staff/index.ts';
import { mayReadNotes } from '../may-read-reports.ts';
import { loadGroupsInScope, type Scope } from '../scope/index.ts';
import type { ListedStatus, SessionRow, SessionRows } from './rows.types.ts';

interface Row extends SessionRefRow, GroupRow, SiteRow {
  readonly session_ends_at: Date;
  readonly session_status: ListedStatus;
  readonly cancel_reason: string | null;
  readonly expected: number | null;
  readonly attended: number | null;
  readonly excused: number | null;
  readonly late_cancelled: number | null;
  readonly no_show: number | null;
  readonly unrecorded: number | null;
  readonly guests: number | null;
  readonly people: readonly (readonly [staffId: string, role: string])[] | null;
  readonly total: number;
}

const rowsSql = (condition: string): string => /* sql */ `
select ${sessionColumns}, ${groupColumns}, ${siteColumns}, session.ends_at as session_ends_at,
  session.status as session_status, session.cancel_reason, tally.expected, tally.attended, tally.excused,
  tally.late_cancelled, tally.no_show, tally.unrecorded, tally.guests, room.people,
  count(*) over ()::integer as total
from session
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = session.group_id
join site on site.organization_id = $1 and site.id = therapy_group.site_id
left join session_tally tally on tally.organization_id = $1 and tally.session_id = session.id
left join lateral (
  select json_agg(json_build_array(f.staff_id, f.role) order by array_position(array['lead', 'co', 'trainee', 'observer'], f.role))
    as people
  from session_facilitator f where f.organization_id = $1 and f.session_id = session.id
) room on true
where session.organization_id = $1 and session.status in ('held', 'cancelled') and ${condition}`;

const inScopeSql = `${rowsSql(`session.group_id = any ($2::uuid[])
  and session.date between $3 and $4 and ($5::text is null or session.status = $5)
  and ($6::uuid is null or exists (select 1 from session_facilitator f
    where f.organization_id = $1 and f.session_id = session.id and f.staff_id = $6))`)}
order by session.starts_at desc, session.external_id collate "C" limit $7`;

const oneSql = rowsSql('session.id = $2');

function toSessionRow(context: RequestContext, row: Row, staff: ReadonlyMap<string, StaffRef>): SessionRow {
  return {
    session: toSessionRef(row),
    group: toGroupRef(row),
    site: toSiteRef(row),
    endsAt: row.session_ends_at,
    status: row.session_status,
    cancelReason: mayReadNotes(context) ? row.cancel_reason : null,
    expected: row.expected ?? 0,
    attended: row.attended ?? 0,
    excused: row.excused ?? 0,
    lateCancelled: row.late_cancelled ?? 0,
    noShow: row.no_show ?? 0,
    unrecorded: row.unrecorded ?? 0,
    guests: row.guests ?? 0,
    facilitators: (row.people ?? []).flatMap(([staffId, role]) => {
      const member = staff.get(staffId);
      return member === undefined ? [] : [{ staff: member, role }];
    }),
  };
}

/** The sessions behind a number, newest first, with their seats counted. */
export async function loadSessionRows(
  context: RequestContext,
  scope: Scope,
  status: ListedStatus | null,
  limit: number,
): Promise<SessionRows> {
  const groups = await loadGroupsInScope(context, scope);
  const rows = await context.transaction.query<Row>(inScopeSql, [
    context.actor.organizationId,
    groups.map((group) => group.id),
    scope.from,
    scope.to,
    status,
    scope.facilitatorId,
    limit,
  ]);
  const staff = await loadStaffById(context);
  return { total: rows[0]?.total ?? 0, rows: rows.map((row) => toSessionRow(context, row, staff)) };
}

/** One session with its seats counted, or null. */
export async function findSessionRow(context: RequestContext, sessionId: string): Promise<SessionRow | null> {
  const [row] = await context.transaction.query<Row>(oneSql, [context.actor.organizationId, sessionId]);
  return row === undefined ? null : toSessionRow(context, row, await loadStaffById(context));
}
