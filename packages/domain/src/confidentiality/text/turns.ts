import type { CompiledRoster } from '../roster/compile-roster.ts';
import { rememberOfNote } from './remember.ts';
import type { TokenizedNote } from './tokens.ts';
import { setOf } from './trades.ts';

/** Who speaks in a transcript, as clinicians write it before the colon. */
const speakers = setOf(
  'client cl ct pt patient member tx th t ther therapist clinician counselor counsellor couns leader coleader facilitator fac cofacilitator coach group interviewer intern trainee nurse sw',
);
/** Letters under which the parts of a note stand (SOAP, DAP, BIRP, GIRP, PIE): they come again where a note tells of two days. */
const headings = setOf('s o a p d b i r g e');

const fewestTurns = 3;

/** Words that open a sentence or a line and stand before a colon, and what stands behind that. */
interface Turns {
  readonly words: ReadonlySet<number>;
  /** How many of them are a word for a speaker, or letters that speak again. */
  readonly spoken: number;
  readonly areQuoted: boolean;
}

const turnsOf = rememberOfNote(({ tokens }: TokenizedNote): Turns => {
  const words = new Set<number>();
  const letters = new Set<string>();
  let [spoken, quoted] = [0, 0];
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    if (!token.opens || next === undefined || token.shape === 'number' || next.shape === 'number') return;
    if (next.gap === ' ' || !/^: ["“(]?$/u.test(next.gap)) return;
    words.add(i);
    if (/["“]/.test(next.gap)) quoted++;
    if (speakers.has(token.key) || letters.has(token.key)) spoken++;
    if (token.shape === 'upper' && token.letters <= 3 && !headings.has(token.key)) letters.add(token.key);
  });
  return { words, spoken, areQuoted: quoted === words.size };
});

/**
 * Whether a word stands where a speaker stands in a dialogue ("Client: I left. Grace: Me too."). A note is one when at least three such
 * places stand in it and two of them have a word for a speaker, a name of the roster that is no word, or whoever spoke before ("K: Left. T: And
 * then? K: Came back."), so that "Mood: low. Hope: 7." is none; two quotations are enough where one is behind such a name.
 */
export function opensTurn(note: TokenizedNote, i: number, roster: CompiledRoster): boolean {
  const { words, spoken, areQuoted } = turnsOf(note);
  if (words.size < 2 || !words.has(i)) return false;
  const many = words.size >= fewestTurns;
  if (many && spoken >= 2) return true;
  const named = countNamed(note, words, roster);
  return areQuoted ? named > 0 : many && spoken + named >= 2;
}

/** How many turns are a member's or a colleague's beyond doubt: the name is no word, or it speaks again. */
function countNamed(
  { tokens }: TokenizedNote,
  words: ReadonlySet<number>,
  { names, ordinary }: CompiledRoster,
): number {
  const heard = new Set<string>();
  let named = 0;
  for (const word of words) {
    const key = tokens[word]?.key;
    if (key === undefined || !names.has(key)) continue;
    if (heard.has(key) || !ordinary(key)) named++;
    heard.add(key);
  }
  return named;
}
