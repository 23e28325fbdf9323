import type { AttendanceRecord } from '../attendance/index.ts';
import type { GoalRating } from '../goals/index.ts';
import type { GroupNote } from '../group-notes/index.ts';
import { noteFields, type ProgressNote } from '../progress-notes/index.ts';
import type { Session } from '../sessions/index.ts';
import { formatInstant } from '../shared/index.ts';
import { canonicalJson, type Canonical } from './canonical-json.ts';
import type { Signature } from './signature.ts';

/** What the signature says of its signer: an author vouches for having written it, a cosigner for having reviewed it. */
export const signatureMeanings = {
  author: 'I wrote this record and it is true.',
  cosigner: 'I reviewed this record and agree with it.',
} as const;

const aboutSession = (session: Session): Canonical => ({
  id: session.id,
  group: session.groupId,
  startsAt: formatInstant(session.startsAt),
  endsAt: formatInstant(session.endsAt),
  telehealth: session.telehealth,
});

const aboutSignature = (signature: Signature): Canonical => ({
  staff: signature.staffId,
  role: signature.role,
  meaning: signatureMeanings[signature.role],
  signedAt: formatInstant(signature.signedAt),
});

/** Everything that a signature under a progress note vouches for, in canonical JSON (its SHA-256 is stored with the signature). */
export function signedNoteContent(facts: {
  readonly note: ProgressNote;
  readonly ratings: readonly GoalRating[];
  readonly attendance: AttendanceRecord;
  readonly session: Session;
  readonly signature: Signature;
}): string {
  const { note, attendance } = facts;
  const instant = (moment: AttendanceRecord['arrivedAt']): string | null =>
    moment === null ? null : formatInstant(moment);
  return canonicalJson({
    note: note.id,
    client: note.clientId,
    author: note.authorId,
    fields: Object.fromEntries(noteFields.map((field): [string, Canonical] => [field, note[field]])),
    ratings: Object.fromEntries(facts.ratings.map((rating) => [rating.goalId, rating.rating])),
    attendance: {
      status: attendance.status,
      arrivedAt: instant(attendance.arrivedAt),
      leftAt: instant(attendance.leftAt),
    },
    session: aboutSession(facts.session),
    signature: aboutSignature(facts.signature),
  });
}

/** Everything that a signature under a group note vouches for, in canonical JSON. */
export const signedGroupNoteContent = (facts: {
  readonly groupNote: GroupNote;
  readonly session: Session;
  readonly signature: Signature;
}): string =>
  canonicalJson({
    groupNote: { ...facts.groupNote },
    session: aboutSession(facts.session),
    signature: aboutSignature(facts.signature),
  });
