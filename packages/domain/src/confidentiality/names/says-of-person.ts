import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Surroundings } from '../text/surroundings.ts';
import { personStates } from '../word-names/word-use.ts';

/** "Peg H, Tad K, and he stayed". */
export const isListOn = ({ after }: Surroundings, roster: CompiledRoster): boolean =>
  after?.gap === ', ' && after.shape === 'capital' && roster.names.has(after.key);

/** "Grace is lucky": a word that opens a sentence, and something is said of it. */
export function mayAct({ first, last, after, afterThat }: Surroundings, roster: CompiledRoster): boolean {
  if (first.shape !== 'capital' || !first.breaks || last.possessive !== '' || after === null) return false;
  if (after.gap !== ' ' || after.shape !== 'lower') return false;
  if (/^(?:is|was)$/.test(after.key)) return personStates.has(afterThat?.key ?? '');
  return roster.tables.personVerbs.has(after.key) || /^(?:has|had|will|would|could|can)$/.test(after.key);
}
