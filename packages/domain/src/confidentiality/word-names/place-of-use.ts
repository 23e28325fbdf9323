import type { CompiledRoster } from '../roster/compile-roster.ts';
import { kindsOf } from '../description-weights/word-kinds.ts';
import { placeOfName, type PlaceOfName } from '../other-bearers/place-of-name.ts';
import type { NamePart } from '../roster/name-entry.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** How a possible name is written: a capital inside a sentence, one that every word has there, none, or in a text that says nothing by capitals. */
const writings = { inside: 1, opening: 2, small: 3, uncapitalized: 4, capitals: 5, upper: 6 } as const;
export type Writing = (typeof writings)[keyof typeof writings];

/** A word that may be a name, as it was found. */
export interface WordName extends Pick<PlaceOfName, 'from' | 'to' | 'role'> {
  readonly part: Pick<NamePart, 'key' | 'word'>;
  /** Whether a name of the roster stands beside it, joined by "and", a comma or a slash. */
  readonly isPaired: boolean;
}

/** What a word is by itself. */
export interface WordItself {
  /** What it means where it is no name, one bit each. */
  readonly meanings: number;
  /** A number for the word; 0 where nothing is to be learned of it. */
  readonly word: number;
  /** Whether with a capital it is mostly a name. */
  readonly isSoft: boolean;
}

/** A word that may be a name, where it stands. */
export interface PlaceOfUse extends PlaceOfName, WordItself {
  readonly writing: Writing;
  /** Whether the author of the note writes without capitals. */
  readonly isLower: boolean;
  /** The meanings drawn together, one bit each: a verb, what can't be counted, a thing, an adjective, a place or time, none of these. */
  readonly sorts: number;
  readonly isPaired: boolean;
}

/** Looks at a word that may be a name; another word may be put in its place. */
export function placeOfUse(
  note: TokenizedNote,
  name: WordName,
  roster: CompiledRoster,
  itself: WordItself = wordItself(note, name, roster.tables),
): PlaceOfUse {
  return {
    ...placeOfName(note, name, roster),
    ...itself,
    writing: writingOf(note, name.from),
    isLower: note.isLower,
    sorts: sortsOf(itself.meanings),
    isPaired: name.isPaired,
  };
}

function wordItself({ tokens }: TokenizedNote, { from, part }: WordName, tables: Tables): WordItself {
  const token = tokens[from];
  return {
    meanings: meaningsOf(part.key, tables),
    word: token === undefined ? 0 : kindsOf(token).word,
    isSoft: part.word === 'soft',
  };
}

/** How the word at this place is written. */
export function writingOf(note: TokenizedNote, at: number): Writing {
  const token = note.tokens[at];
  if (isAmongCapitals(note, at)) return writings.capitals;
  if (token?.shape === 'lower') return note.isLower ? writings.uncapitalized : writings.small;
  if (token?.shape === 'upper' && token.letters > 1) return writings.upper;
  return token?.opens === true ? writings.opening : writings.inside;
}

type Tables = CompiledRoster['tables'];
const [isVerb, isMatter, isThing, isAdjective, isPlaceOrTime, isNone] = [1, 2, 4, 8, 16, 32];
const sorts: readonly (readonly [string, number])[] = [
  ['verb', isVerb],
  ['virtue', isMatter],
  ['month', isPlaceOrTime],
  ['season', isMatter],
  ['place', isPlaceOrTime],
  ['plant', isThing],
  ['gem', isMatter],
  ['colour', isAdjective],
  ['quality', isAdjective],
  ['trade', isThing],
  ['nature', isThing],
  ['animal', isThing],
  ['thing', isThing],
];

/** What a word means is worked out once, for the tables of one practice after the other. */
const kept = new WeakMap<Tables, Map<string, number>>();

/** What a word means where it is no name, one bit each. */
export function meaningsOf(key: string, tables: Tables): number {
  const known = kept.get(tables) ?? new Map<string, number>();
  kept.set(tables, known);
  let meanings = known.get(key);
  if (meanings === undefined) {
    const words = tables.nameWords.get(key);
    meanings = sorts.reduce(
      (bits, [meaning], k) => (words?.has(meaning) === true ? bits | (1 << k) : bits),
      0,
    );
    known.set(key, meanings);
  }
  return meanings;
}

const sortsOf = (meanings: number): number =>
  meanings === 0
    ? isNone
    : sorts.reduce((bits, [, sort], k) => ((meanings >> k) & 1 ? bits | sort : bits), 0);
