import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Sighting, Standing } from '../names/find-names.ts';
import { foldWord } from '../text/fold.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** "T.McA.", "R. Del.": a letter and the beginning of a surname, with a point behind each. */
export function readCutSurname(
  note: TokenizedNote,
  from: number,
  roster: CompiledRoster,
  standing: Standing,
): Sighting | null {
  const [letter, cut] = [note.tokens[from], note.tokens[from + 1]];
  if (letter?.letters !== 1 || letter.shape !== 'upper' || cut === undefined || !/^\.\s?$/.test(cut.gap))
    return null;
  if (note.text[cut.end] !== '.' || cut.letters < 2 || cut.letters > 5) return null;
  if (cut.shape !== 'capital' && cut.shape !== 'mixed') return null;
  if (roster.ordinary(cut.key) && cut.shape === 'capital') return null;
  const people = roster.people.flatMap((person, index) =>
    roster.givenLetters[index]?.has(letter.key) === true &&
    foldWord(person.lastName).startsWith(cut.key) &&
    foldWord(person.lastName) !== cut.key
      ? [index]
      : [],
  );
  const peers = people.filter((person) => standing(person) === 'co-member');
  if (peers.length === 0 || people.some((person) => standing(person) === 'staff')) return null;
  const level = peers.length < people.length ? 'warn' : 'block';
  return { start: letter.start, end: cut.end + 1, people: peers, kind: 'initials', level };
}
