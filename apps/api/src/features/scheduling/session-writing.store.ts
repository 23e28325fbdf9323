import type { FacilitatorRole } from '@concord/domain/groups';
import type { GroupSchedule, PlannedSession, Session } from '@concord/domain/sessions';
import type { CivilDate } from '@concord/domain/shared';
import { recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** A group as its planning sees it. */
export interface PlanningFacts {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly timeZone: string;
  readonly schedule: GroupSchedule | null;
  readonly externalId: string;
  readonly daysOnRecord: ReadonlySet<CivilDate>;
}

/** What planning a group's sessions needs; null when there is no such group. */
export async function loadPlanningFacts(
  context: RequestContext,
  groupId: string,
): Promise<PlanningFacts | null> {
  const { organizationId } = context.actor;
  const [group] = await context.transaction.query<{
    starts_on: CivilDate;
    ends_on: CivilDate | null;
    time_zone: string;
    weekday: number | null;
    starts_at_time: string | null;
    duration_minutes: number | null;
    external_id: string;
    days: CivilDate[];
  }>(
    `select g.starts_on, g.ends_on, s.time_zone, g.weekday, to_char(g.starts_at_time, 'HH24:MI') as starts_at_time, g.duration_minutes,
       g.external_id,
       array(select date::text from session where organization_id = g.organization_id and group_id = g.id) as days
     from therapy_group g join site s on s.organization_id = g.organization_id and s.id = g.site_id
     where g.organization_id = $1 and g.id = $2`,
    [organizationId, groupId],
  );
  if (group === undefined) return null;
  const { weekday, starts_at_time: startsAtTime, duration_minutes: durationMinutes } = group;
  return {
    startsOn: group.starts_on,
    endsOn: group.ends_on,
    timeZone: group.time_zone,
    schedule:
      weekday === null || startsAtTime === null || durationMinutes === null
        ? null
        : { weekday, startsAtTime, durationMinutes },
    externalId: group.external_id,
    daysOnRecord: new Set(group.days),
  };
}

/** Adds a session; a second one on the same day gets another identifier of the clinic's. Returns its id. */
export async function addSession(
  context: RequestContext,
  group: { readonly id: string; readonly externalId: string },
  session: PlannedSession,
): Promise<string> {
  const { organizationId } = context.actor;
  const [same] = await context.transaction.query<{ n: number }>(
    'select count(*) as n from session where organization_id = $1 and group_id = $2 and date = $3',
    [organizationId, group.id, session.date],
  );
  const nth = (same?.n ?? 0) + 1;
  // Short enough for the 64 characters of a practice folder's identifiers.
  const externalId = `${group.externalId.slice(0, 40)}-${session.date.replaceAll('-', '')}${nth === 1 ? '' : `-${nth}`}`;
  const id = recordId(organizationId, 'session', externalId);
  await context.transaction.query(
    `insert into session (organization_id, id, external_id, group_id, starts_at, ends_at, date, status)
     values ($1, $2, $3, $4, to_timestamp($5), to_timestamp($6), $7, 'planned')`,
    [organizationId, id, externalId, group.id, session.startsAt / 1000, session.endsAt / 1000, session.date],
  );
  return id;
}

/** Writes a session's state and times. */
export async function writeSession(
  context: RequestContext,
  session: Session,
  module: number | null,
): Promise<void> {
  await context.transaction.query(
    `update session set starts_at = to_timestamp($3), ends_at = to_timestamp($4), date = $5, status = $6, cancel_reason = $7, telehealth = $8, module = $9
     where organization_id = $1 and id = $2`,
    [
      context.actor.organizationId,
      session.id,
      session.startsAt / 1000,
      session.endsAt / 1000,
      session.date,
      session.status,
      session.cancelReason,
      session.telehealth,
      module,
    ],
  );
}

/** Records as in the room whoever is assigned that day, unless somebody is recorded already. */
export async function fillRoomFromAssignments(context: RequestContext, session: Session): Promise<void> {
  await context.transaction.query(
    `insert into session_facilitator (organization_id, session_id, staff_id, group_id, role, recorded_role)
     select a.organization_id, $2, a.staff_id, a.group_id, a.role, a.role from facilitator_assignment a
     where a.organization_id = $1 and a.group_id = $3 and a.from_date <= $4 and (a.to_date is null or $4 <= a.to_date)
       and not exists (select 1 from session_facilitator f where f.organization_id = $1 and f.session_id = $2)`,
    [context.actor.organizationId, session.id, session.groupId, session.date],
  );
}

/** Records that a person was in the room in a role; false when there is no such person. */
export async function putInRoom(
  context: RequestContext,
  session: Session,
  staffId: string,
  role: FacilitatorRole,
): Promise<boolean> {
  const rows = await context.transaction.query(
    `with written as (
       insert into session_facilitator (organization_id, session_id, staff_id, group_id, role, recorded_role)
       select organization_id, $2, id, $3, $5, $5 from staff_member where organization_id = $1 and id = $4
       on conflict (organization_id, session_id, staff_id) do update set role = excluded.role, recorded_role = excluded.recorded_role
       returning 1)
     select 1 from written`,
    [context.actor.organizationId, session.id, session.groupId, staffId, role],
  );
  return rows.length === 1;
}

/** Whether any seat of the session has attendance recorded. */
export async function hasAttendance(context: RequestContext, sessionId: string): Promise<boolean> {
  const rows = await context.transaction.query(
    'select 1 from attendance where organization_id = $1 and session_id = $2 limit 1',
    [context.actor.organizationId, sessionId],
  );
  return rows.length > 0;
}
