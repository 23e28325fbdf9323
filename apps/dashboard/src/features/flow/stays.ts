import type { MembershipTimelineQuery, SeatsOfTimelineQuery } from '../../gql/graphql.ts';
import { exitWords } from '../../platform/exit-words.ts';
import { formatShare } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { missedStates, seatWords } from '../../platform/seat-words.ts';
import { daysIn, formatDayAndYear } from '../../platform/time.ts';

export type FlowReport = MembershipTimelineQuery['membershipTimeline'];
export type GroupFlow = FlowReport['groups'][number];
export type Stay = GroupFlow['memberships'][number];
export type SeatsOfGroup = SeatsOfTimelineQuery['attendanceMatrix'];

/** A range of days, both ends included. */
export interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The last day of a stay, if it has ended within the days that are looked at. */
export const leftWithin = ({ leftOn }: Stay, { from, to }: Days): CivilDate | null =>
  leftOn !== null && leftOn !== undefined && from <= leftOn && leftOn <= to ? leftOn : null;

export const enteredWithin = ({ enteredOn }: Stay, { from, to }: Days): boolean =>
  from <= enteredOn && enteredOn <= to;

/** Whether the stay was open on a day. */
export const isOpenOn = ({ enteredOn, leftOn }: Stay, day: CivilDate): boolean =>
  enteredOn <= day && (leftOn === null || leftOn === undefined || day <= leftOn);

/** Days in the group, up to the end of the range where the stay goes on. */
export const daysOf = ({ enteredOn, leftOn }: Stay, to: CivilDate): number =>
  daysIn(enteredOn, leftOn ?? (to < enteredOn ? enteredOn : to));

export const staySorts = ['entered', 'left', 'length', 'attendance'] as const;
export type StaySort = (typeof staySorts)[number];

/** Lanes in the order that was asked for; ties by day of entry. */
export function sortStays(stays: readonly Stay[], sort: StaySort, to: CivilDate): readonly Stay[] {
  const byEntry = (a: Stay, b: Stay): number => compare(a.enteredOn, b.enteredOn);
  const rate = ({ sessionsAttended, sessionsHeld }: Stay): number =>
    sessionsHeld === 0 ? 2 : sessionsAttended / sessionsHeld;
  const orders: Readonly<Record<StaySort, (a: Stay, b: Stay) => number>> = {
    entered: byEntry,
    left: (a, b) => compare(a.leftOn ?? '9999', b.leftOn ?? '9999'),
    length: (a, b) => daysOf(b, to) - daysOf(a, to),
    attendance: (a, b) => rate(a) - rate(b),
  };
  return stays.toSorted((a, b) => orders[sort](a, b) || byEntry(a, b));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** On which days of a stay its member came, and on which a seat was missed. */
export function seatDaysOf(
  stay: Stay,
  { sessions, rows }: SeatsOfGroup,
): { readonly attendedOn: readonly CivilDate[]; readonly missedOn: readonly CivilDate[] } {
  const states = rows.find(({ client }) => client.id === stay.client.id)?.states ?? [];
  const during = sessions
    .map(({ date }, index) => ({ date, state: states[index] ?? 'NOT_MEMBER' }))
    .filter(({ date }) => isOpenOn(stay, date));
  const missed: readonly string[] = missedStates;
  return {
    attendedOn: during.filter(({ state }) => seatWords[state].attended).map(({ date }) => date),
    missedOn: during.filter(({ state }) => missed.includes(state)).map(({ date }) => date),
  };
}

/** A stay in one sentence: when, how it ended, how often the member came. */
export function sayStay(stay: Stay, { to }: Days): string {
  const { client, enteredOn, leftOn, exit, sessionsAttended, sessionsHeld } = stay;
  const ended =
    leftOn === null || leftOn === undefined || leftOn > to
      ? `still a member on ${formatDayAndYear(to)}`
      : `last day ${formatDayAndYear(leftOn)}, ${exitWords(exit).word}`;
  return `${client.label}: entered ${formatDayAndYear(enteredOn)}, ${ended}; came to ${formatShare(sessionsAttended, sessionsHeld)} sessions`;
}
