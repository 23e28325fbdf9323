import type { CompiledRoster } from '../roster/compile-roster.ts';
import { statesAndCountries } from '../tables/states.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { setOf } from '../text/trades.ts';

const regions = setOf(statesAndCountries);
const wherePeopleLive = /^(?:in|from|to|near|of|at|outside|around)$/;

/** "In Medina, Ohio". */
export const isTownOfRegion = ({ first, after, tail }: Surroundings): boolean =>
  tail === ', ' && after !== null && !first.breaks && after.shape === 'capital' && regions.has(after.key);

/** "A brother in Hopkins, MN", "a lawyer from Fallon, where the land lies", "in Lambert, near the base". */
export function isTown({ first, before, after, tail }: Surroundings, roster: CompiledRoster): boolean {
  if (before === null || after === null || tail !== ', ' || !wherePeopleLive.test(before.key)) return false;
  if (after.shape === 'upper' && after.letters === 2) return roster.tables.abbreviations.has(after.key);
  return (
    first.shape === 'capital' && isNextTo(first) && before.key !== 'at' && /^(?:where|near)$/.test(after.key)
  );
}

/** "At a vineyard outside Sterling". */
export const isOutsideTown = ({ first, before, beforeThat }: Surroundings, role: string): boolean =>
  first.shape === 'capital' &&
  before?.key === 'outside' &&
  isNextTo(first) &&
  (role !== 'given' || beforeThat?.shape === 'lower');
