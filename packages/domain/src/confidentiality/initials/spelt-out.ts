import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { TokenizedNote } from '../text/tokens.ts';

const meanings = /^(?:means|meant|stands|stood|abbreviates|denotes)$/;

/** "CN means cannot", "MF is his shorthand for", "JP Morgan", "CN II", "QH dosing": letters of something else. */
export function isSpeltOut(note: TokenizedNote, to: number, roster: CompiledRoster): boolean {
  const [next, then] = [note.tokens[to + 1], note.tokens[to + 2]];
  if (next?.gap !== ' ') return false;
  if (meanings.test(next.key)) return true;
  if (
    /^(?:dosing|testing|screening|training|billing|counseling|study|scan|label|level|levels)$/.test(next.key)
  )
    return true;
  if (next.shape === 'upper' && /^[ivx]{2,4}$/.test(next.key)) return true;
  if (next.shape === 'capital' && roster.tables.surnames.has(next.key)) return !roster.names.has(next.key);
  if (next.key === 'for' && then?.key === 'short') return true;
  for (let k = to + 1; k < to + 10; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) return false;
    if (
      /^(?:shorthand|abbreviation|acronym)$/.test(token.key) ||
      (token.key === 'short' && note.tokens[k + 1]?.key === 'for')
    )
      return true;
  }
  return false;
}
