import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

/** Letters of a note that may stand for somebody: J.B., J. B., J-B, JB, or one letter. */
export interface Initials {
  readonly to: number;
  readonly key: string;
  readonly end: number;
  readonly isPointed: boolean;
  /** "M-K": no abbreviation is written so. */
  readonly isHyphened?: boolean;
}

/** A letter that stands for a word, or letters that are somebody's. */
export function mayBeInitials({ tokens }: TokenizedNote, i: number, roster: CompiledRoster): boolean {
  const token = tokens[i];
  if (token === undefined || token.letters > 4 || token.shape === 'number') return false;
  if (token.letters === 1)
    return !isWordAlone(token, tokens[i + 1]) || beforeLetter.has(tokens[i - 1]?.key ?? '');
  return (token.shape === 'upper' || token.shape === 'lower') && roster.spellsInitials(token);
}

/** "Told k she was rude", "ms b asked": what makes a person of a small letter. */
const beforeLetter = new Set('mr mrs ms miss told asked thanked hugged texted'.split(' '));

/** "I", "a", "w": no person's letter, unless it has a point or another letter behind it. */
const isWordAlone = (letter: Token, next: Token | undefined): boolean =>
  (letter.shape === 'lower' || letter.key === 'i') &&
  (next === undefined || (next.gap === ' ' && next.letters !== 1));

/** The letters that belong together from a word on. */
export function readInitials(note: TokenizedNote, from: number, taken: readonly boolean[]): Initials | null {
  const first = note.tokens[from];
  if (first === undefined) return null;
  if (first.letters === 1) return readSeparate(note, from, taken);
  return { to: from, key: first.key, end: first.end, isPointed: false };
}

function readSeparate(note: TokenizedNote, from: number, taken: readonly boolean[]): Initials | null {
  const first = note.tokens[from];
  if (first === undefined) return null;
  let key = first.key;
  let to = from;
  let isPointed = false;
  let isHyphened = false;
  for (let k = from + 1; k < from + 4; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.letters !== 1 || taken[k] === true) break;
    if (token.shape !== first.shape && !(first.shape === 'upper' && isParticleLetter(note, k))) break;
    if (!/^(?:\.\s?|-|\.-)$/u.test(token.gap) && !areApart(note, k)) break;
    isHyphened ||= token.gap === '-';
    if (/^\.\s$/.test(token.gap) && (first.shape === 'lower' || note.tokens[to]?.gap === '.')) break;
    isPointed = true;
    key += token.key;
    to = k;
  }
  const last = note.tokens[to] ?? first;
  const hasPoint = note.text[last.end] === '.' && to > from;
  const possessive = hasPoint ? (/^\.['’]s?/u.exec(note.text.slice(last.end, last.end + 3))?.[0] ?? '.') : '';
  return { to, key, end: last.end + possessive.length, isPointed, isHyphened };
}

/** "V.d.M.": a particle's letter, small between two points. */
const isParticleLetter = (note: TokenizedNote, k: number): boolean => {
  const token = note.tokens[k];
  return (
    token?.shape === 'lower' && token.gap === '.' && note.text[token.end] === '.' && 'dvl'.includes(token.key)
  );
};

/** "Asked G B for the time": two capitals with a space between, behind a word that only people follow. */
const areApart = (note: TokenizedNote, k: number): boolean => {
  const [token, lead, next] = [note.tokens[k], note.tokens[k - 2], note.tokens[k + 1]];
  return (
    token?.gap === ' ' &&
    token.shape === 'upper' &&
    next?.letters !== 1 &&
    (note.tokens[k - 1]?.gap === ' ' || note.tokens[k - 1]?.breaks === true) &&
    (/^(?:told|asked|thanked|hugged|texted|peer|member|with)$/.test(lead?.key ?? '') ||
      (next?.gap === ' ' && /^(?:[a-z]{3,}ed|said|told|sat|left|came|spoke|gave)$/.test(next.key) && note.tokens[k - 1]?.key !== 'i')) // prettier-ignore
  );
};
