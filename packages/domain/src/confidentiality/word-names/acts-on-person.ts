import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isDeed } from '../descriptions/read-description.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';

/** "Dawn found him", "Hope told her": only people do this to people. */
export function actsOnPerson(
  around: Surroundings,
  classes: ReadonlySet<string>,
  roster: CompiledRoster,
): boolean {
  const { first, after, afterThat } = around;
  if (first.shape !== 'capital' || after === null || afterThat === null || !isNextTo(after)) return false;
  if (!/^(?:him|her|client|pt)$/.test(afterThat.key) || !isNextTo(afterThat)) return false;
  return (
    roster.tables.animateVerbs.has(after.key) ||
    (after.shape === 'lower' && isDeed(after) && (!classes.has('virtue') || isDative(around)))
  );
}

/** "Built her a bed": what is given to a person is given by one. */
const isDative = ({ afterThat }: Surroundings): boolean =>
  afterThat !== null && afterThat.possessive === '' && /^(?:him|client|pt)$/.test(afterThat.key);
