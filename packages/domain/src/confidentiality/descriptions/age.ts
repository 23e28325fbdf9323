import type { Token } from '../text/tokens.ts';
import { setOf } from '../text/trades.ts';

/** Ages written out. */
export const ageWords = setOf(
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
);

/** Whether an age stands among the words: 54-year-old, 81 y/o, 20-something. */
export const hasAge = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) => isAge(token) && /^(?:year|yr|yrs|yo|y|something|ish)$/.test(tokens[i + 1]?.key ?? ''),
  );

/** Whether a number is somebody's age. */
export const isAge = (token: Token): boolean =>
  (token.shape === 'number' && token.letters <= 2) || ageWords.has(token.key);
