import type { ProgressNote } from '../progress-notes/index.ts';
import { compareCodePoints, isBlank } from '../shared/index.ts';
import type { GuardFinding } from './guard.ts';
import type { NoteFacts } from './note-facts.ts';
import type { CompletenessRule, Hit } from './rule.ts';
import type { SessionFacts } from './session-facts.ts';
import { similarityOf } from './similarity.ts';

const alike = 0.85;
const ratherAlike = 0.6;
const earlierNotesCompared = 3;

/** Every text field of a note in which somebody may be named. */
const guardedFields = [
  'presentation',
  'interventions',
  'response',
  'riskAssessment',
  'riskAction',
  'medicalNecessity',
  'benefit',
  'plan',
] as const satisfies readonly (keyof ProgressNote)[];

/** What the guard finds in the note's texts and in the addenda that were there at the instant of the audit. */
function guardFindings({ audit, note, session }: NoteFacts): readonly GuardFinding[] {
  const { guard, practice, asOf } = audit;
  if (guard === null) return [];
  const coMembers = audit.coMembersUpTo(note.clientId, session.date);
  const addenda = practice.addendaTo(note.id).filter(({ writtenAt }) => writtenAt <= asOf);
  const texts = [
    ...guardedFields.map((field) => note[field]),
    note.therapeuticFactors.join('; '),
    ...addenda.map(({ text }) => text),
  ];
  return texts.flatMap((text) =>
    text === null || isBlank(text) ? [] : guard(text, note.clientId, coMembers),
  );
}

/** The last answer, so that both confidentiality rules look through a note once. */
function remembering(find: (facts: NoteFacts) => readonly GuardFinding[]): typeof find {
  const found = new WeakMap<NoteFacts, readonly GuardFinding[]>();
  return (facts) => {
    const known = found.get(facts) ?? find(facts);
    found.set(facts, known);
    return known;
  };
}
const lookFor = remembering(guardFindings);

const atLevel = (facts: NoteFacts, level: GuardFinding['level']): readonly Hit[] =>
  lookFor(facts)
    .filter((finding) => finding.level === level)
    .map(() => ({}));

/** Once per pair of notes of the session, on the note with the larger identifier. */
function findClonesAmongPeers({ audit, session }: SessionFacts): readonly Hit[] {
  const notes = [...audit.practice.notesAt(session.id)].sort((a, b) => compareCodePoints(a.id, b.id));
  return notes.flatMap((note, index) =>
    notes.slice(0, index).flatMap((peer): readonly Hit[] => {
      if (peer.clientId === note.clientId) return [];
      const similarity = similarityOf(audit.shinglesOf(note), audit.shinglesOf(peer));
      if (similarity < ratherAlike) return [];
      const severity = similarity >= alike ? ('block' as const) : ('warn' as const);
      return [{ clientId: note.clientId, noteId: note.id, severity, detail: percent(similarity) }];
    }),
  );
}

function findCloneOfEarlier({ audit, note, session }: NoteFacts): readonly Hit[] {
  const notes = audit.notesInGroup(note.clientId, session.groupId);
  const index = notes.indexOf(note);
  const earlier = notes.slice(Math.max(0, index - earlierNotesCompared), Math.max(0, index));
  const highest = earlier.reduce(
    (most, other) => Math.max(most, similarityOf(audit.shinglesOf(note), audit.shinglesOf(other))),
    0,
  );
  return highest >= alike ? [{ detail: percent(highest) }] : [];
}

const percent = (similarity: number): string => `Similarity ${Math.floor(similarity * 100)} %.`;

/** Confidentiality and individuality, asked of every note of a held session, whoever it is for. */
export const confidentialityRules: readonly CompletenessRule[] = [
  {
    id: 'co-member-named',
    title: 'Another member is named',
    severity: 'block',
    basis: 'guide: no other member by name in a client’s record',
    of: 'any-note',
    timing: 'addenda',
    fires:
      'the guard finds a co-member in a note or addendum at level block: once per finding. Co-members are everyone who was ever a member of, or a guest in, any group with the client up to the session’s date; facilitators and staff may be named',
    explanation:
      'The record of this client names another member. Say “another group member” or “a peer in group” instead.',
    check: (facts) => atLevel(facts, 'block'),
  },
  {
    id: 'co-member-identifiable',
    title: 'Another member may be recognised',
    severity: 'warn',
    basis: 'guide: nor by a description specific enough to identify somebody',
    of: 'any-note',
    timing: 'addenda',
    fires: 'the guard finds a co-member in a note or addendum at level warn: once per finding',
    explanation:
      'Another member may be recognised from this client’s record. Take out what points at the person, or confirm that nobody is meant.',
    check: (facts) => atLevel(facts, 'warn'),
  },
  {
    id: 'note-cloned-from-peer',
    title: 'Same wording as another member’s note',
    severity: 'block',
    basis: 'First Coast on cloned documentation, via AAPC (S)',
    of: 'session',
    fires:
      'two notes of one session for different clients have individual sections (presentation, response, plan) of a similarity of 0.85 or more; warn from 0.60. Once per pair, on the note with the larger identifier',
    explanation:
      'The individual sections read much like another member’s note of the same session. Write what was particular to this member.',
    check: findClonesAmongPeers,
  },
  {
    id: 'note-cloned-from-earlier',
    title: 'Same wording as an earlier note',
    severity: 'warn',
    basis: 'Part B update on cloned documentation (S)',
    of: 'note',
    timing: 'other-sessions',
    fires:
      'the individual sections have a similarity of 0.85 or more to one of the client’s three previous notes in the group, by session start',
    explanation:
      'The individual sections read much like one of the client’s last three notes. Write what was new in this session.',
    check: findCloneOfEarlier,
  },
];
