import type { CompiledRoster } from '../roster/compile-roster.ts';
import { kindsOf } from '../description-weights/word-kinds.ts';
import { classOf } from '../word-names/word-class.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

/** A name in a note, with the sentence in which it stands. */
export interface PlaceOfName {
  readonly tokens: readonly Token[];
  /** First and last word of the name. */
  readonly from: number;
  readonly to: number;
  readonly role: 'given' | 'family' | 'both';
  /** First and last word of the sentence, or of what is read of it. */
  readonly start: number;
  readonly end: number;
  /** A number for what a word is in its sentence. */
  readonly classAt: (at: number) => number;
}

const reach = 40;
const classNames =
  'det subj obj help modal tell act do ed prep join peer role exch ing ly own person does word unknown num given cap unknowncap upper';
const classes = new Map(classNames.split(' ').map((name, k) => [name, k + 2]));
/** Of the classes: the name of somebody of the roster. */
const ofRoster = 1;

/** Finds the sentence of a name. */
export function placeOfName(
  note: TokenizedNote,
  { from, to, role }: Pick<PlaceOfName, 'from' | 'to' | 'role'>,
  roster: CompiledRoster,
): PlaceOfName {
  const { tokens } = note;
  let start = from;
  while (start > 0 && from - start < reach && tokens[start]?.breaks === false) start--;
  let end = to;
  while (end - to < reach && tokens[end + 1]?.breaks === false) end++;
  const classAt = (at: number): number => {
    const token = at < start || at > end ? undefined : tokens[at];
    if (token === undefined) return 0;
    const isCapital = token.shape !== 'number' && token.shape !== 'lower';
    if (isCapital && roster.names.has(token.key)) return ofRoster;
    return classOfWord(token, roster);
  };
  return { tokens, from, to, role, start, end, classAt };
}

/** What words in small letters are is kept by their number, for the tables of one practice after the other. */
const kept = new WeakMap<CompiledRoster['tables'], (number | undefined)[]>();

function classOfWord(token: Token, { tables, ordinary }: CompiledRoster): number {
  const workOut = (): number => classes.get(classOf(token, tables, ordinary)) ?? 0;
  if (token.shape !== 'lower' || token.place < 0) return workOut();
  let known = kept.get(tables);
  if (known === undefined) kept.set(tables, (known = []));
  return (known[token.place] ??= workOut());
}

/** A number for a word of the sentence where it stands: numbers and names count as such. */
export function wordAt({ tokens, start, end }: PlaceOfName, at: number): number {
  const token = at < start || at > end ? undefined : tokens[at];
  if (token === undefined) return 1;
  if (token.shape === 'number') return 2;
  return token.shape === 'capital' && !token.opens ? 3 : kindsOf(token).word;
}

/** A number for what stands between a word and the one before; nothing for a space. */
export function gapOf(token: Token | undefined): number {
  const gap = token === undefined ? '' : token.gap.trim();
  return gap === '' ? 0 : gap.charCodeAt(0) * 256 + (gap.length > 1 ? gap.charCodeAt(1) : 0);
}
