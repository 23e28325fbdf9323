import { rememberOfNote } from './remember.ts';
import type { TokenizedNote } from './tokens.ts';
import { setOf } from './trades.ts';

/** Who speaks in a transcript, as clinicians write it before the colon. */
const speakers = setOf(
  'client cl ct pt patient member tx th t ther therapist clinician counselor counsellor couns leader coleader facilitator fac cofacilitator coach group interviewer intern trainee nurse sw',
);
const fewestTurns = 3;

/** Where a turn of a dialogue begins, by the number of its word; empty where the note is no dialogue. */
type Turns = ReadonlySet<number>;

/**
 * Whether a word stands where a speaker stands in a dialogue ("Client: I left. Grace: Me too."). A note is one when at least three such
 * places stand in it and two of them have a word for a speaker, so that "Mood: low. Hope: 7." is none.
 */
export const opensTurn = (note: TokenizedNote, i: number): boolean => turnsOf(note).has(i);

const none: Turns = new Set();
const turnsOf = rememberOfNote((note: TokenizedNote): Turns => {
  const turns = new Set<number>();
  let spoken = 0;
  note.tokens.forEach((token, i) => {
    const next = note.tokens[i + 1];
    if (!token.opens || next === undefined || token.shape === 'number' || next.shape === 'number') return;
    if (!/^: ["“(]?$/u.test(next.gap)) return;
    turns.add(i);
    if (speakers.has(token.key)) spoken++;
  });
  // A heading such as "Client: Wolfgang B." is one word for a speaker; a dialogue has the client speak again.
  return spoken >= 2 && turns.size >= fewestTurns ? turns : none;
});
