import type { ClientId } from '../clients/index.ts';
import type { Membership } from '../memberships/index.ts';
import { pointsOf, seatsOfMembership, type PracticeIndex } from '../practice/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { formatInstant, type CivilDate } from '../shared/index.ts';
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

/** One member's history in all groups, in order of entry; no field of it reaches another client. */
export function memberHistory(
  practice: PracticeIndex,
  clientId: ClientId,
  range: { readonly from: CivilDate | null; readonly to: CivilDate },
): MemberHistory {
  const { from, to } = range;
  const isCounted = ({ date }: Session): boolean => (from === null || from <= date) && date <= to;
  return {
    client: clientRef(practice, clientId),
    memberships: [...practice.membershipsOfClient(clientId)]
      .filter(
        ({ enteredOn, leftOn }) => enteredOn <= to && (from === null || leftOn === null || from <= leftOn),
      )
      .sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : 1))
      .flatMap((membership) => membershipHistory(practice, membership, isCounted) ?? []),
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

function membershipHistory(
  practice: PracticeIndex,
  membership: Membership,
  isCounted: (session: Session) => boolean,
): MemberHistoryMembership | null {
  const group = practice.group(membership.groupId);
  if (group === undefined) return null;
  return {
    group: groupRef(group),
    enteredOn: membership.enteredOn,
    leftOn: membership.leftOn,
    exit: membership.exit,
    exitCircumstances: membership.exitCircumstances,
    entries: seatsOfMembership(practice, membership, isCounted).map(({ session, record }) => {
      const note = practice.noteOf(session.id, membership.clientId);
      const signature = note === undefined ? null : authorSignature(practice, note.id);
      return {
        session: sessionRef(session),
        state: seatState({ record }),
        topic: practice.groupNoteOf(session.id)?.topic ?? null,
        noteId: note?.id ?? null,
        noteStatus: note === undefined ? null : signature === null ? 'draft' : 'signed',
        signedBy: signature === null ? null : staffRef(practice, signature.staffId),
        signedAt: signature === null ? null : formatInstant(signature.signedAt),
      };
    }),
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
