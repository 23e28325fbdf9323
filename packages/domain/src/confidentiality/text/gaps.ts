import type { WrittenWord } from './read-word.ts';

/** What stands between two words. */
interface Gap {
  readonly text: string;
  readonly mayBreak: boolean;
  readonly isPoint: boolean;
  /** Whether a capital behind it says nothing. */
  readonly opens: boolean;
}

const breakPattern = /[.!?;:\n\r•…|]/u;
const opening = /["“”«»([\-–—*/>]\s*$/u;
const shortForms = new Set('dr mr mrs ms st sr sra pt pts vs approx prof rev jr cl mt ft dra'.split(' '));

/** Reads what stands from one place of a note to another; `codes` are the note's characters as numbers. */
export function gapBetween(text: string, codes: Uint16Array, from: number, to: number): Gap {
  if (to - from > 2 || to === from) return readGap(text.slice(from, to));
  const first = codes[from] ?? 0;
  const second = to - from === 1 ? 0 : (codes[from + 1] ?? 0);
  if (first >= plain || second >= plain) return readGap(text.slice(from, to));
  return (shortGaps[first * plain + second] ??= readGap(text.slice(from, to)));
}

/** Most words stand behind one or two plain characters: these are found by their numbers, without a text of their own. */
const plain = 128;
const shortGaps = new Array<Gap | undefined>(plain * plain).fill(undefined);

const knownGaps = new Map<string, Gap>();
const mostKnownGaps = 1000;
const longestKnownGap = 6;

function readGap(text: string): Gap {
  const before = knownGaps.get(text);
  if (before !== undefined) return before;
  const isWrapped = /^[^\S\r\n]*-?\r?\n[^\S\r\n]*$/u.test(text) && !/\n\s*\n/.test(text);
  const gap = {
    text,
    mayBreak: breakPattern.test(text) && !isWrapped,
    isPoint: /^\.\s?$/.test(text),
    opens: opening.test(text) || text.includes('\n'),
  };
  if (text.length <= longestKnownGap && knownGaps.size < mostKnownGaps) knownGaps.set(text, gap);
  return gap;
}

/** Whether a gap in which a sentence may end ends one behind this word: not behind "Dr." and "J.". */
export const breaksSentence = ({ isPoint }: Gap, before: WrittenWord): boolean =>
  !isPoint ||
  before.shape === 'number' ||
  !((before.letters === 1 && before.shape === 'upper') || shortForms.has(before.key));
