import type { AttendanceRecord } from '../attendance/index.ts';
import type { ClientId } from '../clients/index.ts';
import type { GoalId } from '../goals/index.ts';
import type { GroupId } from '../groups/index.ts';
import type { MembershipId } from '../memberships/index.ts';
import type { PracticeRecords } from '../practice/index.ts';
import type { NoteId, ProgressNote } from '../progress-notes/index.ts';
import type { Session, SessionId } from '../sessions/index.ts';
import { dateIn, parseCivilDate, parseInstant, type CivilDate, type Instant } from '../shared/index.ts';
import type { Signature } from '../signatures/index.ts';
import type { SiteId } from '../sites/index.ts';
import type { StaffId } from '../staff/index.ts';

/** The day that the text names. Throws a RangeError when it names none. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`${text} is no day.`);
  return date;
}

/** The moment that the text names. Throws a RangeError when it names none. */
export function at(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null) throw new RangeError(`${text} is no instant.`);
  return instant;
}

export const siteZone = 'America/Chicago';

/** A session of the group, held from 19:00 to 20:30 of the day at the site (in winter), unless said otherwise. */
export function sessionOn(id: string, date: string, change: Partial<Session> = {}): Session {
  const startsAt = change.startsAt ?? at(`${date}T19:00:00-06:00`);
  return {
    id: id as SessionId,
    groupId: 'G1' as GroupId,
    startsAt,
    endsAt: at(`${date}T20:30:00-06:00`),
    date: dateIn(startsAt, siteZone),
    status: 'held',
    cancelReason: null,
    module: 1,
    telehealth: false,
    ...change,
  };
}

/** A client's attendance: present, unless said otherwise. */
export const attendanceOf = (
  sessionId: string,
  clientId: string,
  change: Partial<AttendanceRecord> = {},
): AttendanceRecord => ({
  sessionId: sessionId as SessionId,
  clientId: clientId as ClientId,
  status: 'present',
  arrivedAt: null,
  leftAt: null,
  notified: null,
  notifiedAt: null,
  absenceReason: null,
  followUp: null,
  followUpDue: null,
  followUpDoneOn: null,
  makeup: null,
  makeupOn: null,
  ...change,
});

/** A note in which nothing is missing, and which shares no wording with a note of another identifier. */
export const noteOf = (
  id: string,
  sessionId: string,
  clientId: string,
  change: Partial<ProgressNote> = {},
): ProgressNote => ({
  id: id as NoteId,
  sessionId: sessionId as SessionId,
  clientId: clientId as ClientId,
  authorId: 'T1' as StaffId,
  participation: 'active',
  presentation: `Calm ${id} and attentive ${id} throughout ${id} the evening ${id}.`,
  interventions: 'Taught paced breathing and invited practice.',
  response: `Tried ${id} the exercise ${id} twice and ${id} said that ${id} counting out loud ${id} helped.`,
  comprehension: 'good',
  therapeuticFactors: ['universality'],
  suicidalIdeation: 'denied',
  homicidalIdeation: 'denied',
  riskAssessment: null,
  riskAction: null,
  medicalNecessity: 'Symptoms interfere with work.',
  benefit: 'Learned one skill to use at home.',
  plan: `Practice ${id} once ${id} each day ${id}.`,
  serviceCode: '90853',
  minutes: 90,
  ...change,
});

/** A signature under a progress note, from the morning after. */
export const signatureUnder = (
  noteId: string,
  staffId: string,
  signedAt: string,
  role: Signature['role'] = 'author',
): Signature => ({
  kind: 'progress_note',
  recordId: noteId as NoteId,
  staffId: staffId as StaffId,
  role,
  signedAt: at(signedAt),
});

const member = (id: string, clientId: string): PracticeRecords['memberships'][number] => ({
  id: id as MembershipId,
  groupId: 'G1' as GroupId,
  clientId: clientId as ClientId,
  enteredOn: day('2026-01-01'),
  leftOn: null,
  exit: null,
  exitCircumstances: null,
});

const groupSignature = (staffId: string, role: Signature['role']): Signature => ({
  kind: 'group_note',
  recordId: 's1' as SessionId,
  staffId: staffId as StaffId,
  role,
  signedAt: at('2026-01-14T09:00:00-06:00'),
});

/**
 * A psychoeducational group, documented hybrid, with lead T1, co-facilitator T2, members c1 and c2, and one session s1 on
 * 2026-01-13 at which everything was done and written as it should be. T1 keeps both clients' primary records.
 */
export const soundPractice: PracticeRecords = {
  organization: { name: 'Two Rivers', timeZone: 'America/New_York' },
  sites: [{ id: 'W' as SiteId, name: 'West office', timeZone: siteZone }],
  payers: [
    payer('medicaid', 'ct_medicaid_clinic', true),
    payer('medicare', 'medicare_ngs', true),
    payer('illinois', 'il_hfs_fqhc', true),
    payer('self', 'self_pay', false),
  ],
  staff: ['T1', 'T2', 'T3'].map((id) => ({
    id: id as StaffId,
    firstName: `Given${id}`,
    lastName: `Family${id}`,
    credential: 'LCSW',
    email: `${id}@clinic.example`,
    roles: ['clinician'],
  })),
  clients: ['c1', 'c2', 'c3'].map((id) => ({
    id: id as ClientId,
    firstName: `Given${id}`,
    lastName: `Family${id}`,
    preferredName: null,
    dateOfBirth: null,
    payerId: 'medicaid' as PracticeRecords['payers'][number]['id'],
    otherNames: [],
  })),
  primaryTherapists: ['c1', 'c2', 'c3'].map((id) => ({
    clientId: id as ClientId,
    staffId: 'T1' as StaffId,
    from: day('2026-01-01'),
    to: null,
  })),
  diagnoses: ['c1', 'c2', 'c3'].map((id) => ({
    clientId: id as ClientId,
    icd10: 'F41.1',
    from: day('2026-01-01'),
    to: null,
  })),
  goals: ['c1', 'c2', 'c3'].map((id) => ({
    id: `goal-${id}` as GoalId,
    clientId: id as ClientId,
    text: 'One planned activity each week',
    openedOn: day('2026-01-01'),
    closedOn: null,
    outcome: null,
  })),
  groups: [
    {
      id: 'G1' as GroupId,
      name: 'Coping skills',
      kind: 'psychoeducational',
      enrolment: 'open',
      capacity: 8,
      siteId: 'W' as SiteId,
      documentation: 'hybrid',
      serviceCode: '90853',
      startsOn: day('2026-01-01'),
      endsOn: null,
      part2: false,
    },
  ],
  curriculum: [],
  facilitators: [
    { groupId: 'G1' as GroupId, staffId: 'T1' as StaffId, role: 'lead', from: day('2026-01-01'), to: null },
    { groupId: 'G1' as GroupId, staffId: 'T2' as StaffId, role: 'co', from: day('2026-01-01'), to: null },
  ],
  memberships: [member('m1', 'c1'), member('m2', 'c2')],
  sessions: [sessionOn('s1', '2026-01-13')],
  sessionFacilitators: [
    { sessionId: 's1' as SessionId, staffId: 'T1' as StaffId, role: 'lead', recordedRole: 'lead' },
    { sessionId: 's1' as SessionId, staffId: 'T2' as StaffId, role: 'co', recordedRole: null },
  ],
  attendance: [attendanceOf('s1', 'c1'), attendanceOf('s1', 'c2')],
  groupNotes: [
    {
      sessionId: 's1' as SessionId,
      topic: 'Distress tolerance',
      content: 'Paced breathing.',
      skills: ['Paced breathing'],
      handouts: [],
      exercises: null,
      homeworkAssigned: 'Practice daily.',
      homeworkReviewed: null,
      climate: null,
      cohesion: null,
      process: 'Members supported each other.',
    },
  ],
  progressNotes: [noteOf('n1', 's1', 'c1'), noteOf('n2', 's1', 'c2')],
  goalRatings: [
    { noteId: 'n1' as NoteId, goalId: 'goal-c1' as GoalId, rating: 'moderate' },
    { noteId: 'n2' as NoteId, goalId: 'goal-c2' as GoalId, rating: 'minimal' },
  ],
  signatures: [
    signatureUnder('n1', 'T1', '2026-01-14T09:00:00-06:00'),
    signatureUnder('n2', 'T1', '2026-01-14T09:00:00-06:00'),
    groupSignature('T1', 'author'),
    groupSignature('T2', 'cosigner'),
  ],
  addenda: [],
};

function payer(id: string, profile: string, individualBilling: boolean): PracticeRecords['payers'][number] {
  return { id: id as PracticeRecords['payers'][number]['id'], name: id, profile, individualBilling };
}

/** The list with the facts that match changed. */
export const changed = <Fact>(
  facts: readonly Fact[],
  matches: (fact: Fact) => boolean,
  change: Partial<Fact>,
): Fact[] => facts.map((fact) => (matches(fact) ? { ...fact, ...change } : fact));
