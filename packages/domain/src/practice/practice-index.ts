import type { AttendanceRecord } from '../attendance/index.ts';
import type { Payer } from '../billing/index.ts';
import type { Client, ClientId, Diagnosis, PrimaryTherapist } from '../clients/index.ts';
import type { Goal, GoalId, GoalRating } from '../goals/index.ts';
import type { GroupNote } from '../group-notes/index.ts';
import type { FacilitatorAssignment, Group, GroupId } from '../groups/index.ts';
import { isOpenOn, type Membership } from '../memberships/index.ts';
import type { Addendum, NoteId, ProgressNote } from '../progress-notes/index.ts';
import type { Session, SessionFacilitator, SessionId } from '../sessions/index.ts';
import { compareCodePoints, isWithin, type CivilDate } from '../shared/index.ts';
import type { Signature } from '../signatures/index.ts';
import type { StaffId, StaffMember } from '../staff/index.ts';
import type { PracticeRecords } from './practice-records.ts';

/** The records of a practice, or of a part of it, with the questions that reports and rules ask of them. */
export interface PracticeIndex {
  readonly records: PracticeRecords;
  readonly group: (id: GroupId) => Group | undefined;
  readonly client: (id: ClientId) => Client | undefined;
  readonly staffMember: (id: StaffId) => StaffMember | undefined;
  readonly session: (id: SessionId) => Session | undefined;
  readonly note: (id: NoteId) => ProgressNote | undefined;
  readonly goal: (id: GoalId) => Goal | undefined;
  /** Who pays for the client; null for nobody. */
  readonly payerOf: (client: ClientId) => Payer | null;
  /** The group's sessions, held and cancelled, in order of start (then of id). */
  readonly sessionsOf: (group: GroupId) => readonly Session[];
  readonly membershipsOf: (group: GroupId) => readonly Membership[];
  readonly membershipsOfClient: (client: ClientId) => readonly Membership[];
  /** The membership of the client in the group that is open on the date, if any. */
  readonly membershipOn: (group: GroupId, client: ClientId, date: CivilDate) => Membership | undefined;
  readonly attendanceAt: (session: SessionId) => readonly AttendanceRecord[];
  readonly attendanceOf: (session: SessionId, client: ClientId) => AttendanceRecord | undefined;
  readonly attendanceOfClient: (client: ClientId) => readonly AttendanceRecord[];
  readonly inTheRoom: (session: SessionId) => readonly SessionFacilitator[];
  readonly assignmentsOf: (group: GroupId) => readonly FacilitatorAssignment[];
  readonly groupNoteOf: (session: SessionId) => GroupNote | undefined;
  readonly notesAt: (session: SessionId) => readonly ProgressNote[];
  readonly noteOf: (session: SessionId, client: ClientId) => ProgressNote | undefined;
  readonly notesOfClient: (client: ClientId) => readonly ProgressNote[];
  readonly ratingsIn: (note: NoteId) => readonly GoalRating[];
  readonly ratingsOf: (goal: GoalId) => readonly GoalRating[];
  readonly goalsOf: (client: ClientId) => readonly Goal[];
  readonly signaturesUnder: (kind: Signature['kind'], record: NoteId | SessionId) => readonly Signature[];
  readonly addendaTo: (note: NoteId) => readonly Addendum[];
  readonly diagnosesOf: (client: ClientId) => readonly Diagnosis[];
  /** The clinician who keeps the client's primary record on that date; null for nobody. */
  readonly primaryTherapistOn: (client: ClientId, date: CivilDate) => StaffId | null;
  readonly primaryTherapistsOf: (client: ClientId) => readonly PrimaryTherapist[];
}

const nothing: readonly never[] = [];

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

const byId = <Id, Item extends { readonly id: Id }>(items: readonly Item[]): Map<Id, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** Makes the answer to a question on the first asking: a part of a practice is asked few of them. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Sessions in order of start, then of id. */
export const compareSessions = (a: Session, b: Session): number =>
  a.startsAt - b.startsAt || compareCodePoints(a.id, b.id);

/** Indexes the records of a practice. Nothing is copied; the records may be a part that is closed under what is asked of it. */
export function indexPractice(records: PracticeRecords): PracticeIndex {
  const lookUp = <Key, Value>(make: () => Map<Key, Value>): ((key: Key) => Value | undefined) => {
    const map = lazily(make);
    return (key) => map().get(key);
  };
  const listOf = <Key, Item>(
    items: readonly Item[],
    keyOf: (item: Item) => Key,
  ): ((key: Key) => readonly Item[]) => {
    const found = lookUp(() => groupBy(items, keyOf));
    return (key) => found(key) ?? nothing;
  };
  const client = lookUp(() => byId<ClientId, Client>(records.clients));
  const payer = lookUp(() => byId(records.payers));
  const attendanceAt = listOf(records.attendance, (record) => record.sessionId);
  const notesAt = listOf(records.progressNotes, (note) => note.sessionId);
  const membershipsOf = listOf(records.memberships, (membership) => membership.groupId);
  const stays = lazily(() => {
    const groups = groupBy(records.memberships, (membership) => membership.groupId);
    return new Map([...groups].map(([id, members]) => [id, groupBy(members, (one) => one.clientId)]));
  });
  const primaryTherapistsOf = listOf(records.primaryTherapists, (therapist) => therapist.clientId);
  const signatures = {
    group_note: listOf(
      records.signatures.filter((signature) => signature.kind === 'group_note'),
      (signature): NoteId | SessionId => signature.recordId,
    ),
    progress_note: listOf(
      records.signatures.filter((signature) => signature.kind === 'progress_note'),
      (signature): NoteId | SessionId => signature.recordId,
    ),
  };
  return {
    records,
    group: lookUp(() => byId<GroupId, Group>(records.groups)),
    client,
    staffMember: lookUp(() => byId<StaffId, StaffMember>(records.staff)),
    session: lookUp(() => byId<SessionId, Session>(records.sessions)),
    note: lookUp(() => byId<NoteId, ProgressNote>(records.progressNotes)),
    goal: lookUp(() => byId<GoalId, Goal>(records.goals)),
    payerOf: (id) => {
      const payerId = client(id)?.payerId ?? null;
      return payerId === null ? null : (payer(payerId) ?? null);
    },
    sessionsOf: listOf([...records.sessions].sort(compareSessions), (session) => session.groupId),
    membershipsOf,
    membershipsOfClient: listOf(records.memberships, (membership) => membership.clientId),
    membershipOn: (group, clientId, date) =>
      stays()
        .get(group)
        ?.get(clientId)
        ?.find((membership) => isOpenOn(membership, date)),
    attendanceAt,
    // A session has few seats: looking through them is quicker than a map of all.
    attendanceOf: (session, clientId) => attendanceAt(session).find((record) => record.clientId === clientId),
    attendanceOfClient: listOf(records.attendance, (record) => record.clientId),
    inTheRoom: listOf(records.sessionFacilitators, (facilitator) => facilitator.sessionId),
    assignmentsOf: listOf(records.facilitators, (assignment) => assignment.groupId),
    groupNoteOf: lookUp(() => new Map(records.groupNotes.map((note) => [note.sessionId, note]))),
    notesAt,
    noteOf: (session, clientId) => notesAt(session).find((note) => note.clientId === clientId),
    notesOfClient: listOf(records.progressNotes, (note) => note.clientId),
    ratingsIn: listOf(records.goalRatings, (rating) => rating.noteId),
    ratingsOf: listOf(records.goalRatings, (rating) => rating.goalId),
    goalsOf: listOf(records.goals, (goal) => goal.clientId),
    signaturesUnder: (kind, record) => signatures[kind](record),
    addendaTo: listOf(records.addenda, (addendum) => addendum.noteId),
    diagnosesOf: listOf(records.diagnoses, (diagnosis) => diagnosis.clientId),
    primaryTherapistOn: (clientId, date) =>
      primaryTherapistsOf(clientId).find(({ from, to }) => isWithin(date, from, to))?.staffId ?? null,
    primaryTherapistsOf,
  };
}
