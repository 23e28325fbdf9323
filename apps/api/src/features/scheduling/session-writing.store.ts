import type { WeeklyMeeting } from '@concord/domain/groups';
import type { KeptSession, PersonInRoom, PlannedSession, RoomChange } from '@concord/domain/sessions';
import type { CivilDate, Instant } from '@concord/domain/shared';
import { recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** A group as its planning sees it. */
export interface PlanningFacts {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
  readonly timeZone: string;
  readonly meetings: readonly WeeklyMeeting[];
  readonly externalId: string;
}

/** What planning a group's sessions needs; the group is locked, so that no session is planned twice. Null when there is none. */
export async function lockForPlanning(
  context: RequestContext,
  groupId: string,
): Promise<PlanningFacts | null> {
  const [group] = await context.transaction.query<{
    starts_on: CivilDate;
    ends_on: CivilDate | null;
    time_zone: string;
    meetings: WeeklyMeeting[];
    external_id: string;
  }>(
    `select g.starts_on, g.ends_on, s.time_zone, g.meetings, g.external_id
     from therapy_group g join site s on s.organization_id = g.organization_id and s.id = g.site_id
     where g.organization_id = $1 and g.id = $2 for update of g`,
    [context.actor.organizationId, groupId],
  );
  if (group === undefined) return null;
  return {
    startsOn: group.starts_on,
    endsOn: group.ends_on,
    timeZone: group.time_zone,
    meetings: group.meetings,
    externalId: group.external_id,
  };
}

/** When the group's sessions of a period start, whatever became of them. */
export async function loadStarts(
  context: RequestContext,
  groupId: string,
  from: string,
  to: string,
): Promise<Pick<PlannedSession, 'date' | 'startsAt'>[]> {
  const rows = await context.transaction.query<{ date: CivilDate; starts_at: Date }>(
    'select date, starts_at from session where organization_id = $1 and group_id = $2 and date between $3 and $4',
    [context.actor.organizationId, groupId, from, to],
  );
  return rows.map((row) => ({ date: row.date, startsAt: row.starts_at.getTime() as Instant }));
}

/** Adds a planned session; a second one on the same day gets another identifier of the clinic's. Returns its id. */
export async function insertSession(
  context: RequestContext,
  group: { readonly id: string; readonly externalId: string },
  session: PlannedSession,
): Promise<string> {
  const { organizationId } = context.actor;
  // Short enough for the 64 characters of a practice folder's identifiers. A session that was moved keeps the one of its first day.
  const start = `${group.externalId.slice(0, 40)}-${session.date.replaceAll('-', '')}`;
  const taken = await context.transaction.query<{ external_id: string }>(
    `select external_id from session where organization_id = $1 and starts_with(external_id, $2)`,
    [organizationId, start],
  );
  const used = new Set(taken.map((row) => row.external_id));
  let [externalId, nth] = [start, 1];
  while (used.has(externalId)) {
    nth += 1;
    externalId = `${start}-${nth}`;
  }
  const id = recordId(organizationId, 'session', externalId);
  await context.transaction.query(
    `insert into session (organization_id, id, external_id, group_id, starts_at, ends_at, date, status)
     values ($1, $2, $3, $4, to_timestamp($5), to_timestamp($6), $7, 'planned')`,
    [organizationId, id, externalId, group.id, session.startsAt / 1000, session.endsAt / 1000, session.date],
  );
  return id;
}

/** Writes a session's state and times under its next version. */
export async function writeSession(context: RequestContext, session: KeptSession): Promise<void> {
  await context.transaction.query(
    `update session set starts_at = to_timestamp($3), ends_at = to_timestamp($4), date = $5, status = $6, cancel_reason = $7, telehealth = $8,
       module = $9, version = version + 1
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
      session.module,
    ],
  );
}

/** Writes who was in the room. Whoever is taken off the list, or was there in another role, stays on record as a correction. */
export async function writeRoom(
  context: RequestContext,
  session: Pick<KeptSession, 'id' | 'groupId'>,
  { put, removed }: RoomChange,
): Promise<void> {
  const { organizationId, userId } = context.actor;
  const about = [organizationId, session.id];
  const ids = (people: readonly PersonInRoom[]): readonly string[] => people.map(({ staffId }) => staffId);
  await context.transaction.query(
    `insert into room_correction (organization_id, session_id, staff_id, group_id, role, corrected_at, corrected_by)
     select organization_id, session_id, staff_id, group_id, role, to_timestamp($4), $5 from session_facilitator
     where organization_id = $1 and session_id = $2 and staff_id = any ($3)`,
    [...about, [...ids(removed), ...ids(put)], context.now / 1000, userId],
  );
  await context.transaction.query(
    'delete from session_facilitator where organization_id = $1 and session_id = $2 and staff_id = any ($3)',
    [...about, ids(removed)],
  );
  await context.transaction.query(
    `insert into session_facilitator (organization_id, session_id, staff_id, group_id, role, recorded_role)
     select $1, $2, staff_id, $3, role, role from unnest($4::uuid[], $5::text[]) as t (staff_id, role)
     on conflict (organization_id, session_id, staff_id) do update set role = excluded.role, recorded_role = excluded.recorded_role`,
    [...about, session.groupId, ids(put), put.map(({ role }) => role)],
  );
}
