import type { AttendanceRecord } from '@concord/domain/attendance';
import type { PrimaryTherapist } from '@concord/domain/clients';
import type { DocumentationPractice, FacilitatorRole, GroupKind } from '@concord/domain/groups';
import type { Membership } from '@concord/domain/memberships';
import type { Session, SessionFacilitator } from '@concord/domain/sessions';
import type { CivilDate, Instant } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** A session with what its documentation depends on. */
export interface SessionFacts {
  readonly session: Session;
  readonly kind: GroupKind;
  readonly documentation: DocumentationPractice;
  readonly serviceCode: string | null;
  readonly timeZone: string;
  readonly room: readonly SessionFacilitator[];
  /** Staff who are assigned to the group on the session's date. */
  readonly assigned: readonly string[];
}

interface SessionRow {
  id: string;
  group_id: string;
  starts_at: Date;
  ends_at: Date;
  date: CivilDate;
  status: Session['status'];
  cancel_reason: string | null;
  module: number | null;
  telehealth: boolean | null;
  kind: GroupKind;
  documentation: DocumentationPractice;
  service_code: string | null;
  time_zone: string;
  assigned: string[];
}

const instant = (moment: Date): Instant => moment.getTime() as Instant;
const instantOrNull = (moment: Date | null): Instant | null => (moment === null ? null : instant(moment));

/** The session with its group and the people in the room; null when there is none that this person may see. */
export async function loadSessionFacts(
  context: RequestContext,
  sessionId: string,
): Promise<SessionFacts | null> {
  const { access, organizationId } = context.actor;
  const [row] = await context.transaction.query<SessionRow>(
    `select s.id, s.group_id, s.starts_at, s.ends_at, s.date, s.status, s.cancel_reason, s.module, s.telehealth,
       g.kind, g.documentation, g.service_code, site.time_zone,
       array(select staff_id::text from facilitator_assignment a
             where a.organization_id = s.organization_id and a.group_id = s.group_id
               and a.from_date <= s.date and (a.to_date is null or s.date <= a.to_date)) as assigned
     from session s
     join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
     join site on site.organization_id = g.organization_id and site.id = g.site_id
     where s.organization_id = $1 and s.id = $2 and ($3::uuid[] is null or s.group_id = any ($3))`,
    [organizationId, sessionId, access.groups === 'all' ? null : access.groups],
  );
  if (row === undefined) return null;
  const room = await context.transaction.query<{
    staff_id: string;
    role: FacilitatorRole;
    recorded_role: FacilitatorRole | null;
  }>(
    'select staff_id, role, recorded_role from session_facilitator where organization_id = $1 and session_id = $2',
    [organizationId, sessionId],
  );
  const session = {
    id: row.id,
    groupId: row.group_id,
    startsAt: instant(row.starts_at),
    endsAt: instant(row.ends_at),
    date: row.date,
    status: row.status,
    cancelReason: row.cancel_reason,
    module: row.module,
    telehealth: row.telehealth,
  } as Session;
  return {
    session,
    kind: row.kind,
    documentation: row.documentation,
    serviceCode: row.service_code,
    timeZone: row.time_zone,
    room: room.map(
      (facilitator) =>
        ({
          sessionId: row.id,
          staffId: facilitator.staff_id,
          role: facilitator.role,
          recordedRole: facilitator.recorded_role,
        }) as SessionFacilitator,
    ),
    assigned: row.assigned,
  };
}

/** Memberships of a client in a group. */
export async function loadMemberships(
  context: RequestContext,
  groupId: string,
  clientId: string,
): Promise<Membership[]> {
  const rows = await context.transaction.query<{
    id: string;
    entered_on: CivilDate;
    left_on: CivilDate | null;
  }>(
    'select id, entered_on, left_on from membership where organization_id = $1 and group_id = $2 and client_id = $3',
    [context.actor.organizationId, groupId, clientId],
  );
  return rows.map(
    (row) =>
      ({
        id: row.id,
        groupId,
        clientId,
        enteredOn: row.entered_on,
        leftOn: row.left_on,
        exit: null,
        exitCircumstances: null,
      }) as Membership,
  );
}

/** Who keeps the client's primary record, when. */
export async function loadPrimaryTherapists(
  context: RequestContext,
  clientId: string,
): Promise<PrimaryTherapist[]> {
  const rows = await context.transaction.query<{
    staff_id: string;
    from_date: CivilDate;
    to_date: CivilDate | null;
  }>(
    'select staff_id, from_date, to_date from primary_therapist where organization_id = $1 and client_id = $2',
    [context.actor.organizationId, clientId],
  );
  return rows.map(
    (row) => ({ clientId, staffId: row.staff_id, from: row.from_date, to: row.to_date }) as PrimaryTherapist,
  );
}

interface AttendanceRow {
  status: AttendanceRecord['status'];
  arrived_at: Date | null;
  left_at: Date | null;
  notified: boolean | null;
  notified_at: Date | null;
  absence_reason: AttendanceRecord['absenceReason'];
  follow_up: string | null;
  follow_up_due: CivilDate | null;
  follow_up_done_on: CivilDate | null;
  makeup: AttendanceRecord['makeup'];
  makeup_on: CivilDate | null;
  version: number;
}

/** An attendance record with the version that a correction of it must name. */
export interface VersionedAttendance {
  readonly record: AttendanceRecord;
  readonly version: number;
}

/** What is recorded of the seat; null while it is unrecorded. With `lock`, nobody else changes it until the end of the transaction. */
export async function loadAttendance(
  context: RequestContext,
  sessionId: string,
  clientId: string,
  lock: boolean,
): Promise<VersionedAttendance | null> {
  const [row] = await context.transaction.query<AttendanceRow>(
    `select status, arrived_at, left_at, notified, notified_at, absence_reason, follow_up, follow_up_due, follow_up_done_on,
       makeup, makeup_on, version
     from attendance where organization_id = $1 and session_id = $2 and client_id = $3 ${lock ? 'for update' : ''}`,
    [context.actor.organizationId, sessionId, clientId],
  );
  if (row === undefined) return null;
  const record = {
    sessionId,
    clientId,
    status: row.status,
    arrivedAt: instantOrNull(row.arrived_at),
    leftAt: instantOrNull(row.left_at),
    notified: row.notified,
    notifiedAt: instantOrNull(row.notified_at),
    absenceReason: row.absence_reason,
    followUp: row.follow_up,
    followUpDue: row.follow_up_due,
    followUpDoneOn: row.follow_up_done_on,
    makeup: row.makeup,
    makeupOn: row.makeup_on,
  } as AttendanceRecord;
  return { record, version: row.version };
}
