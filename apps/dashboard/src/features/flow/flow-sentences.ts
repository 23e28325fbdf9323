import { exitNames, exitWords } from '../../platform/exit-words.ts';
import { capitalize, formatNumberOf, inWords, joinWords, sumOf } from '../../platform/format.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { daysIn, formatDay, formatPeriod } from '../../platform/time.ts';
import { enteredWithin, isOpenOn, leftWithin } from './stays.ts';
import type { Days, GroupFlow, Stay } from './stays.ts';

const fewSessions = 4;

/** Of one group: how many people were members, how many still are, and how the others left. */
export function sayTimeline(stays: readonly Stay[], days: Days): Sentence {
  const people = countPeople(stays);
  const stayed = stays.filter((stay) => isOpenOn(stay, days.to)).length;
  const entered = stays.filter((stay) => enteredWithin(stay, days)).length;
  const left = stays.filter((stay) => leftWithin(stay, days) !== null);
  return {
    finding: `${capitalize(inWords(people))} ${people === 1 ? 'person was a member' : 'people were members'} in these ${formatNumberOf(weeksIn(days), 'week')}; ${sayHowMany(stayed)} ${stayed < 2 ? 'was' : 'were'} on ${formatDay(days.to)}.`,
    detail: `${capitalize(sayHowMany(entered))} entered, ${sayExits(left)}${sayEarly(left)}`,
  };
}

/** "nobody", "three" */
const sayHowMany = (count: number): string => (count === 0 ? 'nobody' : inWords(count));

/** "six left: three completed, two dropped out and one transferred." */
function sayExits(left: readonly Stay[]): string {
  if (left.length === 0) return 'nobody left.';
  const kinds = countExits(left).map(({ word, count }) => `${inWords(count)} ${word}`);
  return `${inWords(left.length)} left: ${joinWords(kinds)}.`;
}

function sayEarly(left: readonly Stay[]): string {
  const early = left.filter(
    ({ sessionsAttended, exit }) => sessionsAttended < fewSessions && exit !== 'completed',
  ).length;
  if (early === 0) return '';
  return ` ${capitalize(inWords(early))} of them had come to fewer than ${inWords(fewSessions)} sessions.`;
}

export interface ExitCount {
  readonly exit: string | null;
  readonly letter: string;
  readonly word: string;
  readonly tone: 'plain' | 'stop' | 'watch';
  readonly count: number;
}

/** How many left in which way; only the ways that occur, in their fixed order, "not recorded" last. */
export function countExits(left: readonly Stay[]): readonly ExitCount[] {
  const names = left.map(({ exit }) => exit ?? null);
  const others = [...new Set(names)].filter((name) => name === null || !exitNames.includes(name));
  return [...exitNames, ...others].flatMap((exit) => {
    const count = names.filter((name) => name === exit).length;
    return count === 0 ? [] : [{ exit, ...exitWords(exit), count }];
  });
}

/** Of all groups: members before + entered − left, so that the sum can be followed. */
export function sayCensus(groups: readonly GroupFlow[], days: Days): Sentence {
  const stays = groups.flatMap(({ memberships }) => memberships);
  const before = stays.filter(({ enteredOn }) => enteredOn < days.from).length;
  const entered = stays.filter((stay) => enteredWithin(stay, days)).length;
  const leftLastDay = stays.filter((stay) => leftWithin(stay, days) === days.to).length;
  const left = stays.filter((stay) => leftWithin(stay, days) !== null);
  const census = stays.filter((stay) => isOpenOn(stay, days.to)).length;
  const gone = left.length - leftLastDay;
  const completed = left.filter(({ exit }) => exit === 'completed').length;
  return {
    finding: `${formatNumberOf(census, 'membership')} on ${formatDay(days.to)} = ${before} before + ${entered} entered − ${gone} left.`,
    detail: `${completed} of the ${formatNumberOf(left.length, 'exit')} were completions${leftLastDay === 0 ? '' : `; ${inWords(leftLastDay)} left on the last day itself and count that day`}. ${sayTurnover(groups)}`,
  };
}

function sayTurnover(groups: readonly GroupFlow[]): string {
  const turns = groups
    .map(({ group, entries, exits }) => ({ name: group.name, entered: sumOf(entries), left: sumOf(exits) }))
    .toSorted((a, b) => b.entered + b.left - (a.entered + a.left));
  const most = turns[0];
  if (most === undefined || most.entered + most.left === 0) return 'No group changed its members.';
  return `Most moved in ${most.name}: ${most.entered} entered, ${most.left} left.`;
}

/** Of the list of exits: how people left, after how long. */
export function sayExitList(left: readonly Stay[], lengths: readonly number[]): Sentence {
  const early = left.filter(({ sessionsAttended }) => sessionsAttended < fewSessions).length;
  return {
    finding: `${capitalize(sayExits(left))}`,
    detail: `Half of them had been in the group for ${formatNumberOf(medianOf(lengths), 'day')} or more; ${early} of ${left.length} had come to fewer than ${inWords(fewSessions)} sessions.`,
  };
}

/** Of a list of entries or of everybody who was a member. */
export const sayMembers = (stays: readonly Stay[], days: Days, show: 'entries' | 'members'): Sentence => ({
  finding: `${formatNumberOf(stays.length, 'membership')} ${show === 'entries' ? 'began' : 'were open'} in ${formatPeriod(days.from, days.to)},`,
  detail: `of ${formatNumberOf(countPeople(stays), 'person', 'people')}; ${stays.filter((stay) => isOpenOn(stay, days.to)).length} of ${stays.length} were open on the last day.`,
});

/** The middle of some numbers (the upper one of two); 0 of none. */
const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const weeksIn = ({ from, to }: Days): number => Math.ceil(daysIn(from, to) / 7);
const countPeople = (stays: readonly Stay[]): number => new Set(stays.map(({ client }) => client.id)).size;
