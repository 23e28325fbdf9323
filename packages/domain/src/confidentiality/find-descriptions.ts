import { describesPeer } from './describes-peer.ts';
import type { Sighting } from './find-names.ts';
import { isPersonWord, readDescription } from './read-description.ts';
import type { TokenizedNote } from './tokens.ts';

/** Finds descriptions by which the others of a group, or people who know one of them, could tell who is meant. */
export function findDescriptions(note: TokenizedNote): readonly Sighting[] {
  const found: Sighting[] = [];
  let free = 0;
  note.tokens.forEach((token, i) => {
    if (i < free || token.shape === 'number' || token.possessive !== '' || !isPersonWord(token.key)) return;
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
