import type { TokenizedNote } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';
import type { NameSpan } from './name-span.ts';

/** What a note says of whom it is about, and hardly of anybody else in the room. */
const charted = setOf(
  'attended arrived presented presents reported reports denied denies endorsed endorses identified identifies participated participates engaged appeared appears completed demonstrated demonstrates verbalized verbalised exhibited acknowledged continues continued remains remained rated is was has',
);

/** "Sofia attended. R: Sofia identified sadness": whoever shares the name isn't meant where the note tells of its subject. */
export function isChartedOf(note: TokenizedNote, { from, to }: NameSpan): boolean {
  const [first, next] = [note.tokens[from], note.tokens[to + 1]];
  if (first === undefined || next === undefined || next.gap !== ' ' || note.tokens[to]?.possessive !== '')
    return false;
  return first.breaks && charted.has(next.key);
}

/** "The other Daniel": not the Daniel of whom the note is. */
export const isTheOther = (note: TokenizedNote, { from }: NameSpan): boolean =>
  note.tokens[from]?.gap === ' ' &&
  note.tokens[from - 1]?.key === 'other' &&
  /^(?:the|our|this|that)$/.test(note.tokens[from - 2]?.key ?? '');
