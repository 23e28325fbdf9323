import type { NameSweepFieldsFragment, SettledNameFieldsFragment } from '../../gql/graphql.ts';
import { formatDayAndYear, formatMoment } from '../../platform/time.ts';

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

const states: Readonly<Record<string, string>> = {
  corrected: 'Corrected',
  waived: 'Waived',
  gone: 'No longer found',
  outdated: 'No longer found',
};

const whyGone: Readonly<Record<string, string>> = {
  gone: 'the note or the roster changed',
  outdated: 'the check changed with an update',
};

/** The state of what was found, and what is to be known beside it. */
export function sayWhatBecame({
  state,
  isOpen,
  until,
}: Pick<SettledNameFieldsFragment, 'state' | 'isOpen' | 'until'>): {
  readonly state: string;
  readonly beside: string;
} {
  const named = states[state] ?? state;
  if (isOpen) return { state: named, beside: 'still open: look at it, and waive it when it will do' };
  if (until != null)
    return {
      state: named,
      beside: `${state === 'corrected' ? 'waived ' : ''}until ${formatDayAndYear(until)}`,
    };
  return { state: named, beside: whyGone[state] ?? '' };
}

/** How much was settled in all, and how much of it is listed. */
export function saySettled(total: number, listed: number): string {
  const all = total === 1 ? '1 finding' : `${count.format(total)} findings`;
  const what = `${all} in signed notes: corrected beside the note, waived, or gone since the note, the roster or the check changed.`;
  return listed < total ? `${what} The latest ${count.format(listed)} are listed.` : what;
}
