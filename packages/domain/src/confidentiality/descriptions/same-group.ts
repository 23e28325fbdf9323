import type { TokenizedNote } from '../text/tokens.ts';

/** "Her niece, same house, same group": up to the group; null where it isn't the same. */
export function endOfSameGroup(note: TokenizedNote, rest: number): number | null {
  const gap = note.tokens[rest]?.gap;
  if (gap !== ', ' && gap !== ' (') return null;
  for (let k = rest; k < rest + 6; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks || !/^(?: |, | \()$/.test(token.gap)) return null;
    if (token.key === 'same' && /^(?:group|grp|circle|cohort)$/.test(note.tokens[k + 1]?.key ?? ''))
      return note.tokens[k + 1]?.gap === ' ' ? k + 1 : null;
  }
  return null;
}
