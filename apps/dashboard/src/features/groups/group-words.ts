import type { GroupListQuery, GroupQuery } from '../../gql/graphql.ts';
import type { FigureTable } from '../../platform/csv.ts';
import { formatNumberOf, formatShare, joinWords, sumOf } from '../../platform/format.ts';
import { sortByRole } from '../../platform/role-words.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import type { Sentence } from '../../platform/sentence.ts';

export type GroupRow = GroupListQuery['groups'][number];
export type GroupDetail = GroupQuery['group'];
export type GroupMember = GroupDetail['members'][number];

type Run = Pick<GroupRow, 'startsOn' | 'endsOn'>;

/** Whether a group runs on a day; without an end it goes on. */
export const runsOn = ({ startsOn, endsOn }: Run, day: CivilDate): boolean =>
  startsOn <= day && (endsOn === null || endsOn === undefined || day <= endsOn);

/** "psychoeducational, open" */
export const sayKind = ({ kind, enrolment }: GroupRow['group']): string =>
  `${kind.toLowerCase()}, ${enrolment.toLowerCase()}`;

/** "Ortiz (lead) and Lam (co)", or that nobody is assigned. */
export const sayTeam = (facilitators: GroupRow['facilitators']): string =>
  facilitators.length === 0
    ? 'nobody assigned'
    : joinWords(sortByRole(facilitators).map(({ staff, role }) => `${staff.name} (${role.toLowerCase()})`));

/** Groups that run today first, then by name. */
export const sortGroupRows = (groups: readonly GroupRow[], today: CivilDate): readonly GroupRow[] =>
  groups.toSorted(
    (a, b) =>
      Number(runsOn(b, today)) - Number(runsOn(a, today)) || a.group.name.localeCompare(b.group.name, 'en'),
  );

/** How many groups run, and how full they are. */
export function sayGroups(groups: readonly GroupRow[], today: CivilDate): Sentence {
  const running = groups.filter((group) => runsOn(group, today));
  const full = running.filter(({ census, capacity }) => census >= capacity).length;
  const members = sumOf(running.map(({ census }) => census));
  const places = sumOf(running.map(({ capacity }) => capacity));
  return {
    finding: `${formatNumberOf(running.length, 'group')} ${running.length === 1 ? 'runs' : 'run'} today.`,
    detail: `${formatShare(members, places)} places are taken; ${full === 0 ? 'none is' : full === 1 ? 'one is' : `${full} are`} full.`,
  };
}

export const tableOfGroups = (groups: readonly GroupRow[]): FigureTable => ({
  columns: [
    { label: 'Group' },
    { label: 'Kind' },
    { label: 'Enrolment' },
    { label: 'Site' },
    { label: 'Members', numeric: true },
    { label: 'Capacity', numeric: true },
    { label: 'Facilitators' },
    { label: 'Last session' },
    { label: 'Starts' },
    { label: 'Ends' },
  ],
  rows: groups.map(({ group, site, census, capacity, facilitators, lastSession, startsOn, endsOn }) => [
    group.name,
    group.kind.toLowerCase(),
    group.enrolment.toLowerCase(),
    site.name,
    census,
    capacity,
    sayTeam(facilitators),
    lastSession?.date ?? null,
    startsOn,
    endsOn ?? null,
  ]),
});

/** Who is a member on a day, of everybody who ever was one. */
export const membersOn = (members: readonly GroupMember[], day: CivilDate): readonly GroupMember[] =>
  members.filter(
    ({ enteredOn, leftOn }) => enteredOn <= day && (leftOn === null || leftOn === undefined || day <= leftOn),
  );

/** Whoever has not left by a day: members, and those who are to come. */
export const membersFrom = (members: readonly GroupMember[], day: CivilDate): readonly GroupMember[] =>
  members.filter(({ leftOn }) => leftOn === null || leftOn === undefined || day <= leftOn);

/** Whoever has left before a day. */
export const membersUntil = (members: readonly GroupMember[], day: CivilDate): readonly GroupMember[] =>
  members.filter(({ leftOn }) => leftOn !== null && leftOn !== undefined && leftOn < day);

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** "Mon 18:00 and Thu 09:00, 90 min", or that it meets by arrangement. */
export function sayMeetings(meetings: GroupDetail['meetings']): string {
  if (meetings.length === 0) return 'by arrangement';
  const lengths = [...new Set(meetings.map(({ minutes }) => minutes))];
  const [only] = lengths;
  const times = meetings.map(
    ({ weekday, startsAt, minutes }) =>
      `${weekdays[weekday - 1] ?? ''} ${startsAt}${lengths.length === 1 ? '' : ` (${minutes} min)`}`,
  );
  return `${joinWords(times)}${lengths.length === 1 ? `, ${only ?? 0} min` : ''}`;
}

/** How many are members of how many places, and how those who left went. */
export function sayRoster({ members, summary }: GroupDetail, today: CivilDate): Sentence {
  const left = members.filter(({ leftOn }) => leftOn !== null && leftOn !== undefined && leftOn < today);
  const completed = left.filter(({ exit }) => exit?.toLowerCase() === 'completed').length;
  return {
    finding: `${formatShare(membersOn(members, today).length, summary.capacity)} places are taken.`,
    detail:
      left.length === 0
        ? 'Nobody has left so far.'
        : `${formatNumberOf(left.length, 'member')} left since the group began, ${completed} of them completed.`,
  };
}

export const tableOfRoster = ({ members }: GroupDetail): FigureTable => ({
  columns: [{ label: 'Member' }, { label: 'Entered' }, { label: 'Left' }, { label: 'Exit' }],
  rows: members.map(({ client, enteredOn, leftOn, exit }) => [
    client.label,
    enteredOn,
    leftOn ?? null,
    exit?.toLowerCase().replaceAll('_', ' ') ?? null,
  ]),
});
