import type { ClientId } from '../clients/index.ts';
import type { Membership } from '../memberships/index.ts';
import { pointsOf, seatsOfMembership, type PracticeIndex } from '../practice/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { compareCodePoints, formatInstant, type CivilDate } from '../shared/index.ts';
import type { Signature } from '../signatures/index.ts';
import { seatState, type SeatState } from './attendance-matrix.ts';
import { trendOf, type GoalTrend } from './goal-progress.ts';
import {
  clientRef,
  groupRef,
  sessionRef,
  staffRef,
  type ClientRef,
  type GroupRef,
  type SessionRef,
  type StaffRef,
} from './refs.ts';

export interface MemberHistoryEntry {
  readonly session: SessionRef;
  readonly state: SeatState;
  readonly topic: string | null;
  readonly noteId: string | null;
  readonly noteStatus: 'draft' | 'signed' | null;
  readonly signedBy: StaffRef | null;
  readonly signedAt: string | null;
}
export interface MemberHistoryMembership {
  readonly group: GroupRef;
  readonly enteredOn: CivilDate;
  readonly leftOn: CivilDate | null;
  readonly exit: string | null;
  readonly exitCircumstances: string | null;
  readonly entries: MemberHistoryEntry[];
}
export interface MemberHistory {
  readonly client: ClientRef;
  readonly memberships: MemberHistoryMembership[];
  readonly goals: GoalTrend[];
}

/**
 * One member's history in all groups, in order of entry; no field of it reaches another client. A visit as a guest stands with
 * the next stay in the same group, else with the last one there.
 */
export function memberHistory(
  practice: PracticeIndex,
  clientId: ClientId,
  range: { readonly from: CivilDate | null; readonly to: CivilDate },
): MemberHistory {
  const { from, to } = range;
  const isCounted = ({ date }: Session): boolean => (from === null || from <= date) && date <= to;
  const stays = [...practice.membershipsOfClient(clientId)]
    .filter(
      ({ enteredOn, leftOn }) => enteredOn <= to && (from === null || leftOn === null || from <= leftOn),
    )
    .sort((a, b) =>
      a.enteredOn === b.enteredOn ? compareCodePoints(a.id, b.id) : a.enteredOn < b.enteredOn ? -1 : 1,
    );
  const visits = visitsOf(practice, clientId).filter(isCounted);
  return {
    client: clientRef(practice, clientId),
    memberships: stays.flatMap((stay) => {
      const visited = visits.filter((session) => stayOfVisit(session, stays) === stay);
      return describeStay(practice, stay, isCounted, visited) ?? [];
    }),
    goals: practice.goalsOf(clientId).map((goal) =>
      trendOf(
        practice,
        goal,
        pointsOf(practice, goal).filter(({ session }) => isCounted(session)),
        to,
      ),
    ),
  };
}

/** The held sessions that a client came to, or was expected at, without being a member that day. */
const visitsOf = (practice: PracticeIndex, clientId: ClientId): Session[] =>
  practice.attendanceOfClient(clientId).flatMap(({ sessionId }) => {
    const session = practice.session(sessionId);
    if (session === undefined || session.status !== 'held') return [];
    return practice.membershipOn(session.groupId, clientId, session.date) === undefined ? [session] : [];
  });

function stayOfVisit(visit: Session, stays: readonly Membership[]): Membership | undefined {
  const inGroup = stays.filter(({ groupId }) => groupId === visit.groupId);
  return inGroup.find(({ enteredOn }) => enteredOn > visit.date) ?? inGroup.at(-1);
}

function describeStay(
  practice: PracticeIndex,
  membership: Membership,
  isCounted: (session: Session) => boolean,
  visits: readonly Session[],
): MemberHistoryMembership | null {
  const group = practice.group(membership.groupId);
  if (group === undefined) return null;
  const seats = seatsOfMembership(practice, membership, isCounted).map(({ session, record }) => ({
    session,
    state: seatState({ record }),
  }));
  const guestSeats = visits.map((session) => ({ session, state: 'GUEST' as const }));
  return {
    group: groupRef(group),
    enteredOn: membership.enteredOn,
    leftOn: membership.leftOn,
    exit: membership.exit,
    exitCircumstances: membership.exitCircumstances,
    entries: [...seats, ...guestSeats]
      .sort(
        (a, b) => a.session.startsAt - b.session.startsAt || compareCodePoints(a.session.id, b.session.id),
      )
      .map(({ session, state }) => describeEntry(practice, membership.clientId, session, state)),
  };
}

function describeEntry(
  practice: PracticeIndex,
  clientId: ClientId,
  session: Session,
  state: SeatState,
): MemberHistoryEntry {
  const note = practice.noteOf(session.id, clientId);
  const signature = note === undefined ? null : authorSignature(practice, note.id);
  return {
    session: sessionRef(session),
    state,
    topic: practice.groupNoteOf(session.id)?.topic ?? null,
    noteId: note?.id ?? null,
    noteStatus: note === undefined ? null : signature === null ? 'draft' : 'signed',
    signedBy: signature === null ? null : staffRef(practice, signature.staffId),
    signedAt: signature === null ? null : formatInstant(signature.signedAt),
  };
}

function authorSignature(practice: PracticeIndex, note: NoteId): Signature | null {
  const authorId = practice.note(note)?.authorId;
  return (
    practice
      .signaturesUnder('progress_note', note)
      .find(({ role, staffId }) => role === 'author' && staffId === authorId) ?? null
  );
}
