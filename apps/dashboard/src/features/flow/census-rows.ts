import type { BarLine } from '../../charts/number-bars.tsx';
import type { HeatRow, HeatWord } from '../../charts/heat-lane.ts';
import type { Bucket } from '../../gql/graphql.ts';
import type { FigureTable } from '../../platform/csv.ts';
import {
  capitalize,
  formatNumberOf,
  formatShare,
  inWords,
  joinWords,
  percentOf,
  sumOf,
} from '../../platform/format.ts';
import type { PracticeGroup } from '../../platform/practice.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import type { Sentence } from '../../platform/sentence.ts';
import { formatBucket } from '../../platform/time.ts';
import type { Leading } from '../../ui/leads.ts';
import type { Days, FlowReport, GroupFlow } from './stays.ts';

/** What a line of the census counts. */
export const censusLines = ['members', 'entries', 'exits'] as const;
export type CensusLine = (typeof censusLines)[number];

/** All groups together, bucket by bucket: census, entries and exits. */
export function censusBarsOf({ groups, buckets }: FlowReport): readonly BarLine[] {
  const total = (of: (flow: GroupFlow) => readonly number[]): readonly number[] =>
    buckets.map((_first, index) => sumOf(groups.map((flow) => of(flow)[index] ?? 0)));
  const census = total((flow) => flow.census);
  const entries = total((flow) => flow.entries);
  const exits = total((flow) => flow.exits);
  const top = Math.max(...entries, ...exits);
  return [
    {
      label: 'Census',
      look: 'pale',
      height: 92,
      top: Math.max(...census),
      values: census,
      say: (n) => `census ${n}`,
    },
    { label: 'Entered', look: 'strong', height: 40, top, values: entries, say: (n) => `${n} entered` },
    { label: 'Left', look: 'hatched', height: 40, top, values: exits, say: (n) => `${n} left` },
  ];
}

interface CensusDays extends Days {
  readonly buckets: readonly CivilDate[];
  readonly bucket: Bucket;
}

/** One row a group: its census in each bucket, darker the fuller it was. */
export function censusRowsOf(
  groups: readonly GroupFlow[],
  { buckets, bucket, from, to }: CensusDays,
  practice: readonly PracticeGroup[],
  leading: Leading,
): readonly HeatRow[] {
  return groups.map(({ group, census, entries, exits }) => {
    const capacity = capacityOf(practice, group.id);
    return {
      key: group.id,
      name: { text: group.name, look: 'group-name', leads: leading.toGroup(group.id) },
      cells: census.map((members, index) => {
        const moved = (entries[index] ?? 0) + (exits[index] ?? 0) > 0;
        return {
          text: members === 0 && !moved ? null : String(members),
          step: stepOf(percentOf(members, capacity) ?? 0),
          small: false,
          outside: members === 0 && !moved,
        };
      }),
      say: (index) => {
        const first = buckets[index];
        const where = `${group.name}, ${first === undefined ? '' : formatBucket(bucket, first)}`;
        return `${where}: ${formatShare(census[index] ?? 0, capacity)} places, ${entries[index] ?? 0} entered, ${exits[index] ?? 0} left`;
      },
      total: censusTotalOf({ from, to, groupId: group.id }, group.name, leading, {
        entered: sumOf(entries),
        left: sumOf(exits),
        members: census.at(-1) ?? 0,
        capacity,
      }),
    };
  });
}

interface CensusTotal {
  readonly entered: number;
  readonly left: number;
  readonly members: number;
  readonly capacity: number;
}

function censusTotalOf(
  request: Pick<RowsRequest, 'from' | 'to' | 'groupId'>,
  name: string,
  { toRows }: Leading,
  { entered, left, members, capacity }: CensusTotal,
): readonly HeatWord[] {
  const places = formatShare(members, capacity);
  return [
    {
      text: `+${entered}`,
      leads: toRows({ ...request, of: 'entries' }),
      label: `${name}: ${entered} entered`,
    },
    { text: `−${left}`, leads: toRows({ ...request, of: 'exits' }), label: `${name}: ${left} left` },
    {
      text: places,
      look: 'quiet',
      leads: toRows({ ...request, of: 'members' }),
      label: `${name}: ${places} places taken`,
    },
  ];
}

const capacityOf = (practice: readonly PracticeGroup[], groupId: string): number =>
  practice.find(({ group }) => group.id === groupId)?.capacity ?? 0;

const thresholds = [50, 65, 75, 85];
const steps = [1, 2, 3, 4, 5] as const;
const stepOf = (percent: number): 1 | 2 | 3 | 4 | 5 =>
  steps[thresholds.filter((threshold) => percent >= threshold).length] ?? 5;

/** Which groups have no place left, and how many places there are in all. */
export function sayFullest(groups: readonly GroupFlow[], practice: readonly PracticeGroup[]): Sentence {
  const running = groups.filter(({ census }) => (census.at(-1) ?? 0) > 0);
  const full = running.filter(({ group, census }) => (census.at(-1) ?? 0) >= capacityOf(practice, group.id));
  const taken = sumOf(running.map(({ census }) => census.at(-1) ?? 0));
  const places = sumOf(running.map(({ group }) => capacityOf(practice, group.id)));
  return {
    finding: `${formatShare(taken, places)} places were taken on the last day, in ${formatNumberOf(running.length, 'group')} with members.`,
    detail:
      full.length === 0
        ? 'Every one of them had a place left.'
        : `${capitalize(inWords(full.length))} had no place left: ${joinWords(full.map(({ group }) => group.name))}.`,
  };
}

/** Census, entries and exits of every group in every bucket. */
export const tableOfCensus = ({ buckets, groups }: FlowReport): FigureTable => ({
  columns: [
    { label: 'Group' },
    { label: 'From' },
    { label: 'Census', numeric: true },
    { label: 'Entered', numeric: true },
    { label: 'Left', numeric: true },
  ],
  rows: groups.flatMap(({ group, census, entries, exits }) =>
    buckets.map((first, index) => [
      group.name,
      first,
      census[index] ?? 0,
      entries[index] ?? 0,
      exits[index] ?? 0,
    ]),
  ),
});
