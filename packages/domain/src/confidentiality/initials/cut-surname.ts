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
  const isPointed = note.text[cut.end] === '.';
  if (cut.letters < (isPointed ? 2 : 3) || cut.letters > 5) return null;
  if (!isPointed && roster.ordinary(cut.key)) return null;
  if (cut.shape !== 'capital' && cut.shape !== 'mixed') return null;
  if (roster.ordinary(cut.key) && cut.shape === 'capital' && cut.gap !== '.') return null;
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
  return { start: letter.start, end: cut.end + (isPointed ? 1 : 0), people: peers, kind: 'initials', level };
}

/** "Kw. O.", "Sh. W.", "Kh. Abd.": the beginning of a first name with a point, and a letter or the beginning of the surname. */
export function readCutGiven(
  note: TokenizedNote,
  from: number,
  roster: CompiledRoster,
  standing: Standing,
): Sighting | null {
  const [cut, last] = [note.tokens[from], note.tokens[from + 1]];
  if (cut?.shape !== 'capital' || cut.letters > 4 || last === undefined) return null;
  if (cut.letters < 2 || !/^\.\s?$/.test(last.gap) || last.letters > 4 || last.shape === 'lower') return null;
  const isPointed = note.text[last.end] === '.';
  if ((!isPointed && last.letters > 1) || roster.ordinary(cut.key) || roster.tables.titles.has(cut.key))
    return null;
  const people = roster.people.flatMap((person, index) =>
    [person.firstName, person.preferredName ?? ''].some((name) => foldWord(name).startsWith(cut.key)) &&
    foldWord(person.lastName).startsWith(last.key)
      ? [index]
      : [],
  );
  const peers = people.filter((person) => standing(person) === 'co-member');
  if (peers.length === 0 || people.some((person) => standing(person) === 'staff')) return null;
  const level = peers.length < people.length ? 'warn' : 'block';
  return { start: cut.start, end: last.end + (isPointed ? 1 : 0), people: peers, kind: 'initials', level };
}
