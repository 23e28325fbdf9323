import type { NameSweepFieldsFragment } from '../../gql/graphql.ts';
import { formatMoment } from '../../platform/time.ts';

type Sweep = Pick<
  NameSweepFieldsFragment,
  'state' | 'startedBy' | 'startedAt' | 'done' | 'total' | 'movedAt' | 'endedAt'
>;

const count = new Intl.NumberFormat('en-US');
/** A step takes a second or two: one that has not come for so long waits for the server. */
const stalledAfter = 90_000;

/** Where a sweep stands, in a sentence; `now` tells whether a running one still moves. */
export function saySweep(sweep: Sweep | null, timeZone: string, now: number): string {
  if (sweep === null)
    return 'No sweep has been run yet. Notes are checked whenever they, or a roster, change.';
  const looked = `${count.format(sweep.done)} of ${count.format(sweep.total)} signed notes`;
  if (sweep.state === 'running') {
    const isStalled = now - Date.parse(sweep.movedAt) > stalledAfter;
    return isStalled
      ? `${looked} looked through. It has not moved since ${formatMoment(sweep.movedAt, timeZone)}, and goes on from there when the server can.`
      : `${looked} looked through.`;
  }
  const when = formatMoment(sweep.endedAt ?? sweep.movedAt, timeZone);
  const who = sweep.startedBy === null ? '' : `, begun by ${sweep.startedBy}`;
  return sweep.state === 'cancelled'
    ? `The last sweep was cancelled ${when} after ${looked}${who}.`
    : `The last sweep looked through ${looked} and ended ${when}${who}.`;
}
