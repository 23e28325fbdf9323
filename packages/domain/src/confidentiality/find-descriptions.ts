import { describesPeer } from './describes-peer.ts';
import type { Sighting } from './find-names.ts';
import { isPersonWord, isVerbLike, readDescription, setOf, ties } from './read-description.ts';
import { roomActs } from './tables/description-words.ts';
import type { TokenizedNote } from './tokens.ts';

const acts = setOf(roomActs);

/** "The pregnant 19-year-old": an age in a person's place. */
function isAgeAlone(note: TokenizedNote, i: number): boolean {
  const [number, year, old, next] = [i - 2, i - 1, i, i + 1].map((at) => note.tokens[at]);
  if (old?.key !== 'old' || year?.key !== 'year' || number?.shape !== 'number') return false;
  return (
    next === undefined ||
    next.breaks ||
    !/^[ -]$/.test(next.gap) ||
    isVerbLike(next) ||
    ties.has(next.key) ||
    acts.has(next.key)
  );
}

/** Finds descriptions by which the others of a group, or people who know one of them, could tell who is meant. */
export function findDescriptions(note: TokenizedNote): readonly Sighting[] {
  const found: Sighting[] = [];
  let free = 0;
  note.tokens.forEach((token, i) => {
    if (
      i < free ||
      token.shape === 'number' ||
      token.possessive !== '' ||
      !(isPersonWord(token.key) || isAgeAlone(note, i))
    )
      return;
    const phrase = readDescription(note, i);
    const first = note.tokens[phrase.from];
    const last = note.tokens[phrase.to];
    if (first === undefined || last === undefined || phrase.from < free || !describesPeer(note, phrase))
      return;
    free = phrase.to + 1;
    found.push({ start: first.start, end: last.end, people: [], kind: 'detail', level: 'warn' });
  });
  return found;
}
