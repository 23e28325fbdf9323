import type { CompiledRoster } from '../roster/compile-roster.ts';
import type { Surroundings } from '../text/surroundings.ts';

/** "Peg H, Tad K, and he stayed". */
export const isListOn = ({ after }: Surroundings, roster: CompiledRoster): boolean =>
  after?.gap === ', ' && after.shape === 'capital' && roster.names.has(after.key);
