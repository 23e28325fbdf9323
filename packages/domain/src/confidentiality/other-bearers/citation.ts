import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** "Miller, W. R." */
export function isCitation(note: TokenizedNote, to: number, roster: CompiledRoster): boolean {
  const initial = note.tokens[to + 1];
  if (initial === undefined || initial.shape !== 'upper' || initial.letters !== 1 || initial.gap !== ', ')
    return false;
  const behind = note.text.slice(initial.end, initial.end + 4);
  return /^\. ?[A-Z(,&]/.test(behind) && roster.tables.surnames.has(note.tokens[to]?.key ?? '');
}
