import { followUpDueOn, type AttendanceRecord } from '@concord/domain/attendance';
import { decide, mayEver } from '@concord/domain/access';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { hasText } from '../../platform/database/has-text.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import { groupColumns, maySeeGroup, toGroupRef, type GroupRow } from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import type { FollowUp, FollowUpList } from './follow-up.types.ts';

interface Row extends ClientRow, GroupRow, SessionRow {
  readonly status: AttendanceRecord['status'];
  readonly follow_up: string;
  readonly follow_up_due: CivilDate | null;
  readonly follow_up_done_on: CivilDate | null;
  readonly version: number;
  readonly total: number;
  readonly overdue: number;
}

// Where no day is recorded a follow-up is due a week after the session: followUpDueOn of the domain.
const dueSql = 'coalesce(a.follow_up_due, session.date + 7)';

const rowsSql = /* sql */ `
select ${clientColumns}, ${groupColumns}, ${sessionColumns}, a.status, a.follow_up, a.follow_up_due, a.follow_up_done_on, a.version,
  count(*) filter (where a.follow_up_done_on is null) over ()::integer as total, count(*) filter (where a.follow_up_done_on is null and ${dueSql} < $2) over ()::integer as overdue
from attendance a
join session on session.organization_id = $1 and session.id = a.session_id and session.status = 'held'
join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = a.group_id
join client on client.organization_id = $1 and client.id = a.client_id
where a.organization_id = $1 and a.status in ('excused', 'late_cancel', 'no_show') and ${hasText('a.follow_up')}
  and (a.follow_up_done_on is null or ($3 and a.follow_up_done_on > $2::date - 30))
order by a.follow_up_done_on is not null, a.follow_up_done_on desc, ${dueSql}, client.external_id collate "C", session.starts_at
limit $4`;

/** Follow-ups of absences that are still to be done, overdue ones first; with those done in the last 30 days when asked. */
export async function loadFollowUps(
  context: RequestContext,
  today: CivilDate,
  withDone: boolean,
  limit: number,
): Promise<FollowUpList> {
  const { actor, transaction } = context;
  const rows = await transaction.query<Row>(rowsSql, [actor.organizationId, today, withDone, limit]);
  return {
    total: rows[0]?.total ?? 0,
    overdue: rows[0]?.overdue ?? 0,
    rows: rows.map((row): FollowUp => {
      const dueOn = followUpDueOn({ followUpDue: row.follow_up_due }, row.session_date as CivilDate);
      return {
        client: toClientRef(actor, row),
        group: toGroupRef(row),
        session: toSessionRef(row),
        state: row.status,
        followUp: row.follow_up,
        dueOn,
        overdue: row.follow_up_done_on === null && dueOn < today,
        doneOn: row.follow_up_done_on,
        version: row.version,
        mayComplete: mayCompleteIn(context, row.group_id),
      };
    }),
  };
}

/** Whoever keeps a client's primary record sees their absences in other groups, too, and leaves them to those who run the group. */
export const mayCompleteIn = ({ actor }: RequestContext, groupId: string): boolean =>
  decide(actor, 'write', 'roster', 'organization') === 'allow' ||
  (mayEver(actor, 'write', 'roster') && maySeeGroup(actor, groupId));

/** The day of the seat's session and its group; null when there is none. */
export async function findSeatPlace(
  context: RequestContext,
  sessionId: string,
): Promise<{ readonly date: CivilDate; readonly groupId: string } | null> {
  const [row] = await context.transaction.query<{ date: CivilDate; group_id: string }>(
    'select date, group_id from session where organization_id = $1 and id = $2',
    [context.actor.organizationId, sessionId],
  );
  return row === undefined ? null : { date: row.date, groupId: row.group_id };
}

/** Writes when the follow-up of a seat was done, under its next version. */
export async function writeDoneOn(
  context: RequestContext,
  record: Pick<AttendanceRecord, 'sessionId' | 'clientId' | 'followUpDoneOn'>,
): Promise<void> {
  await context.transaction.query(
    `update attendance set follow_up_done_on = $4, version = version + 1
     where organization_id = $1 and session_id = $2 and client_id = $3`,
    [context.actor.organizationId, record.sessionId, record.clientId, record.followUpDoneOn],
  );
}
