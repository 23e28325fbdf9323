import type { AttendanceRecord, AttendanceStatus } from '@concord/domain/attendance';
import type { Client, PrimaryTherapist } from '@concord/domain/clients';
import type { Goal, GoalRating, ProgressRating } from '@concord/domain/goals';
import type { FacilitatorAssignment, Group } from '@concord/domain/groups';
import type { Membership } from '@concord/domain/memberships';
import type { PracticeRecords } from '@concord/domain/practice';
import { blankNote, type ProgressNote } from '@concord/domain/progress-notes';
import type { Session, SessionFacilitator } from '@concord/domain/sessions';
import { addDays, dateIn, parseInstant, type CivilDate, type Instant } from '@concord/domain/shared';
import type { Site } from '@concord/domain/sites';
import type { StaffMember } from '@concord/domain/staff';

/** The first day of the small practice, a Monday, four weeks before a quarter ends. */
export const firstDay = '2026-03-02' as CivilDate;
const timeZone = 'America/Chicago';

export const groupIds = ['G1', 'G2'] as const;
export const clientIds = ['c1', 'c2', 'c3'] as const;
export const staffIds = ['T1', 'T2'] as const;
/** Every goal belongs to the client of the same place. */
export const goalIds = ['g1', 'g2', 'g3'] as const;

const site: Site = { id: 'S1' as Site['id'], name: 'North', timeZone };

const makeStaff = (id: string): StaffMember => ({
  id: id as StaffMember['id'],
  firstName: 'Clinician',
  lastName: id,
  credential: 'LCSW',
  email: `${id.toLowerCase()}@small.example`,
  roles: ['clinician'],
});

const makeClient = (id: string): Client => ({
  id: id as Client['id'],
  firstName: 'Client',
  lastName: id,
  preferredName: null,
  dateOfBirth: null,
  payerId: null,
  otherNames: [],
});

const makeGroup = (id: string, index: number): Group => ({
  id: id as Group['id'],
  name: `Group ${id}`,
  kind: index === 0 ? 'psychoeducational' : 'process',
  enrolment: 'open',
  capacity: 8,
  siteId: site.id,
  documentation: 'individual',
  serviceCode: null,
  startsOn: firstDay,
  endsOn: null,
  part2: null,
});

const makeGoal = (id: string, index: number): Goal => ({
  id: id as Goal['id'],
  clientId: (clientIds[index] ?? 'c1') as Goal['clientId'],
  text: 'Meet a friend once a week',
  openedOn: firstDay,
  closedOn: null,
  outcome: null,
});

/** A session of the group on a day, at an hour of the evening. */
export function makeSession(groupId: string, day: number, hour: number): Session {
  const date = addDays(firstDay, day);
  const startsAt = parseInstant(`${date}T${String(hour).padStart(2, '0')}:00:00Z`) ?? (0 as Instant);
  return {
    id: `${groupId}-${day}` as Session['id'],
    groupId: groupId as Session['groupId'],
    startsAt,
    endsAt: (startsAt + 5_400_000) as Instant,
    date: dateIn(startsAt, timeZone),
    status: 'held',
    cancelReason: null,
    module: null,
    telehealth: null,
  };
}

export const makeAttendance = (
  sessionId: Session['id'],
  clientId: string,
  status: AttendanceStatus,
): AttendanceRecord => ({
  sessionId,
  clientId: clientId as AttendanceRecord['clientId'],
  status,
  arrivedAt: null,
  leftAt: null,
  notified: status === 'excused' ? true : null,
  notifiedAt: null,
  absenceReason: status === 'no_show' ? 'avoidance' : null,
  followUp: status === 'no_show' ? 'Call.' : null,
  followUpDue: null,
  followUpDoneOn: status === 'no_show' ? addDays(firstDay, 30) : null,
  makeup: null,
  makeupOn: null,
});

export const makeNote = (sessionId: Session['id'], clientId: string): ProgressNote => ({
  id: `n-${sessionId}-${clientId}` as ProgressNote['id'],
  sessionId,
  clientId: clientId as ProgressNote['clientId'],
  authorId: 'T1' as ProgressNote['authorId'],
  ...blankNote,
});

export const makeRating = (
  noteId: ProgressNote['id'],
  goalId: string,
  rating: ProgressRating,
): GoalRating => ({
  noteId,
  goalId: goalId as GoalRating['goalId'],
  rating,
});

export const makeMembership = (
  groupId: string,
  clientId: string,
  entered: number,
  stay: number,
): Membership => ({
  id: `${groupId}-${clientId}-${entered}` as Membership['id'],
  groupId: groupId as Membership['groupId'],
  clientId: clientId as Membership['clientId'],
  enteredOn: addDays(firstDay, entered),
  leftOn: stay === 0 ? null : addDays(firstDay, entered + stay),
  exit: stay === 0 ? null : 'dropped',
  exitCircumstances: null,
});

const assignments: readonly FacilitatorAssignment[] = groupIds.flatMap((groupId) =>
  staffIds.map((staffId, index) => ({
    groupId: groupId as FacilitatorAssignment['groupId'],
    staffId: staffId as FacilitatorAssignment['staffId'],
    role: index === 0 ? ('lead' as const) : ('co' as const),
    from: addDays(firstDay, index * 7),
    to: null,
  })),
);

const primaryTherapists: readonly PrimaryTherapist[] = clientIds.map((clientId) => ({
  clientId: clientId as PrimaryTherapist['clientId'],
  staffId: 'T1' as PrimaryTherapist['staffId'],
  from: addDays(firstDay, 10),
  to: null,
}));

/** Who was in the room of a session: everybody, or the lead alone. */
export const makeRoom = (sessionId: Session['id'], people: number): SessionFacilitator[] =>
  staffIds.slice(0, people).map((staffId, index) => ({
    sessionId,
    staffId: staffId as SessionFacilitator['staffId'],
    role: index === 0 ? 'lead' : 'co',
    recordedRole: null,
  }));

/** A practice of two groups in which nothing has happened yet. */
export const emptyPractice = (name: string): PracticeRecords => ({
  organization: { name, timeZone },
  sites: [site],
  payers: [],
  staff: staffIds.map(makeStaff),
  clients: clientIds.map(makeClient),
  primaryTherapists,
  diagnoses: [],
  goals: goalIds.map(makeGoal),
  groups: groupIds.map(makeGroup),
  curriculum: [],
  facilitators: assignments,
  memberships: [],
  sessions: [],
  sessionFacilitators: [],
  attendance: [],
  groupNotes: [],
  progressNotes: [],
  goalRatings: [],
  signatures: [],
  addenda: [],
});
