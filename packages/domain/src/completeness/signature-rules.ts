import type { NoteFacts } from './note-facts.ts';
import { firesWhen, type CompletenessRule, type Hit } from './rule.ts';
import { needsCosignature, type Signature } from '../signatures/index.ts';
import type { Session } from '../sessions/index.ts';
import type { GroupNoteFacts } from './group-note-facts.ts';

/** Signatures from before the end of what they vouch for: once per signature. */
const findEarlySignatures = (signatures: readonly Signature[], session: Session): readonly Hit[] =>
  signatures.filter(({ signedAt }) => signedAt < session.endsAt).map(({ staffId }) => ({ staffId }));

const noteRules: readonly CompletenessRule[] = [
  {
    id: 'note-unsigned',
    title: 'Note not signed yet',
    severity: 'block',
    basis: 'guide: individual notes are signed by the clinician; payer profile',
    of: 'note',
    timing: 'signing',
    fires: 'the note has no signature of its author, and the time allowed is not over',
    explanation: 'The author has not signed the note yet, and still has time. Sign it.',
    check: ({ note, signedAt, isTimeOver }) =>
      firesWhen(signedAt === null && !isTimeOver, { staffId: note.authorId }),
  },
  {
    id: 'note-overdue',
    title: 'Note overdue',
    severity: 'block',
    basis: 'payer profile: hours after the session’s end (72 where it says nothing)',
    of: 'note',
    timing: 'signing',
    fires: 'the note has no signature of its author, and the time allowed is over',
    explanation:
      'The author has not signed the note, and the time allowed is over. Sign it as it is, without delay.',
    check: ({ note, signedAt, isTimeOver }) =>
      firesWhen(signedAt === null && isTimeOver, { staffId: note.authorId }),
  },
  {
    id: 'note-signed-late',
    title: 'Note signed late',
    severity: 'warn',
    basis: 'payer profile: hours after the session’s end (72 where it says nothing)',
    of: 'note',
    timing: 'signing',
    fires:
      'the first signature of the author is later than the time allowed; the last instant allowed is still in time',
    explanation:
      'The author signed the note after the time allowed. This cannot be undone; sign earlier next time.',
    check: ({ note, signedAt, dueAt }) =>
      firesWhen(signedAt !== null && signedAt > dueAt, { staffId: note.authorId }),
  },
  {
    id: 'primary-clinician-did-not-sign',
    title: 'Primary clinician did not sign',
    severity: 'warn',
    basis: 'guide: signed by the clinician who maintains that client’s primary record',
    of: 'note',
    timing: 'signing',
    fires:
      'the author has signed the note, the client has a primary therapist on the session’s date, and that person has not signed it in any role',
    explanation:
      'The clinician who keeps the client’s primary record has not signed the note. Ask for a cosignature.',
    check: ({ signatures, signedAt, primaryTherapist }) =>
      signedAt === null || primaryTherapist === null
        ? []
        : firesWhen(!signatures.some(({ staffId }) => staffId === primaryTherapist), {
            staffId: primaryTherapist,
          }),
  },
  {
    id: 'primary-therapist-unrecorded',
    title: 'Primary therapist not recorded',
    severity: 'warn',
    basis: 'guide: which clinician is the primary individual therapist of each member',
    of: 'seat',
    fires:
      'two or more lead or co-facilitators were in the room, and the client of an attended seat has no primary therapist on that date: once per seat',
    explanation:
      'Two or more clinicians facilitated, and it is not recorded who keeps this member’s primary record. Record the primary therapist.',
    check: ({ audit, session, room, clientId, isAttended }) =>
      firesWhen(
        isAttended &&
          room.running.length >= 2 &&
          audit.practice.primaryTherapistOn(clientId, session.date) === null,
      ),
  },
  {
    id: 'trainee-without-cosignature',
    title: 'Trainee’s note without a cosignature',
    severity: 'block',
    basis: 'supervision of trainees: a licensed clinician signs with them',
    of: 'note',
    timing: 'signing',
    fires:
      'the author’s role in the room is trainee, the author has signed, and no one else has signed the note as cosigner',
    explanation:
      'A trainee wrote and signed the note, and nobody has cosigned it. Ask the supervisor to sign.',
    check: (facts) => firesWhen(lacksCosignature(facts), { staffId: facts.note.authorId }),
  },
];

const lacksCosignature = ({ note, authorRole, signedAt, signatures }: NoteFacts): boolean =>
  signedAt !== null &&
  needsCosignature(
    note,
    authorRole === null ? [] : [{ staffId: note.authorId, role: authorRole }],
    signatures,
  );

const earlyRule = {
  id: 'signed-before-session-end',
  title: 'Signed before the session ended',
  severity: 'block' as const,
  basis: 'a signature vouches for what has happened',
  timing: 'signing' as const,
  fires:
    'a signature, in any role, on a note or a group note is from before the session’s end: once per signature',
  explanation: 'The record was signed before the session was over. Have it signed again.',
};

const unsignedBy = ({ room, signatures }: GroupNoteFacts): readonly Hit[] =>
  room.running
    .filter((person) => !signatures.some(({ staffId }) => staffId === person))
    .map((staffId) => ({ staffId }));

const signedByAbsent = ({ room, signatures }: GroupNoteFacts): readonly Hit[] =>
  [...new Set(signatures.map(({ staffId }) => staffId))]
    .filter((staffId) => !room.present.has(staffId))
    .map((staffId) => ({ staffId }));

/** Who signed, when, and who should have; asked of every note of a held session, whoever it is for. */
export const signatureRules: readonly CompletenessRule[] = [
  ...noteRules,
  { ...earlyRule, of: 'note', check: ({ signatures, session }) => findEarlySignatures(signatures, session) },
  {
    ...earlyRule,
    of: 'group-note',
    check: ({ signatures, session }) => findEarlySignatures(signatures, session),
  },
  {
    id: 'group-note-unsigned',
    title: 'Group note not signed by all who facilitated',
    severity: 'warn',
    basis: 'guide: both clinicians may sign the group summary note',
    of: 'group-note',
    timing: 'signing',
    fires:
      'the group note lacks the signature of a lead or co-facilitator who was in the room: once per person',
    explanation:
      'A clinician who facilitated the session has not signed the group note. Ask for the signature.',
    check: unsignedBy,
  },
  {
    id: 'group-note-signed-by-absent',
    title: 'Group note signed by someone who was not there',
    severity: 'block',
    basis: 'guide: the clinicians who facilitated sign',
    of: 'group-note',
    timing: 'signing',
    fires: 'someone signed the group note, in any role, who was not in the room: once per person',
    explanation:
      'Someone signed the group note who is not recorded as having been in the room. Correct who was there, or the signature.',
    check: signedByAbsent,
  },
];
