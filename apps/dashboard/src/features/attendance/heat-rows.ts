import type { AttendanceTrendQuery, Bucket, ReportScope } from '../../gql/graphql.ts';
import type { HeatCell } from '../../charts/heat-cells.ts';
import type { HeatRow, HeatWord } from '../../charts/heat-lane.ts';
import { formatPercent, formatShare, percentOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { endOfBucket, formatBucket } from '../../platform/time.ts';
import type { Leading } from '../../ui/leads.ts';
import { changeOf, shareOf } from '../../platform/seat-share.ts';
import type { SeatColumns } from '../../platform/seat-share.ts';

export type Trend = AttendanceTrendQuery['attendanceTrend'];
export type GroupSeries = Trend['groups'][number];
export type HeatSort = 'name' | 'rate' | 'change';

const smallNumber = 5;

/** The days on which a group runs; without an end it goes on. */
export interface GroupRun {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

const runsIn = ({ startsOn, endsOn }: GroupRun, { first, last }: Place): boolean =>
  startsOn <= last && (endsOn === null || first <= endsOn);

/** The step of the scale for a percent: under 50, to 64, to 74, to 84, from 85. */
export function stepOf(percent: number): HeatCell['step'] {
  if (percent < 50) return 1;
  if (percent < 65) return 2;
  if (percent < 75) return 3;
  return percent < 85 ? 4 : 5;
}

/** Groups in the order asked for: by name, lowest share first, or largest fall first. */
export function sortGroups(groups: readonly GroupSeries[], sort: HeatSort): readonly GroupSeries[] {
  const byName = groups.toSorted((a, b) => a.group.name.localeCompare(b.group.name, 'en'));
  if (sort === 'name') return byName;
  const measure = ({ series }: GroupSeries): number => {
    if (sort === 'change') return changeOf(series)?.points ?? Infinity;
    const { attended, expected } = shareOf(series);
    return percentOf(attended, expected) ?? Infinity;
  };
  return byName.toSorted((a, b) => measure(a) - measure(b));
}

/** One row for each group, and one for all of them together. */
export function heatRowsOf(
  groups: readonly GroupSeries[],
  { buckets, total }: Trend,
  bucket: Bucket,
  scope: ReportScope,
  runs: ReadonlyMap<string, GroupRun>,
  { toGroup, toRows }: Leading,
): readonly HeatRow[] {
  const days = { of: 'sessions', from: scope.from, to: scope.to } as const;
  const places = buckets.map((first) => ({
    first,
    last: endOfBucket(bucket, first),
    words: formatBucket(bucket, first),
  }));
  return [
    ...groups.map(({ group, series }) => ({
      key: group.id,
      name: { text: group.name, look: 'group-name' as const, leads: toGroup(group.id) },
      ...cellsOf(group.name, series, places, runs.get(group.id)),
      total: totalOf(series, group.name, toRows({ ...days, groupId: group.id })),
    })),
    {
      key: 'all',
      name: { text: 'All groups', look: 'strong' },
      ...cellsOf('All groups', total, places),
      total: totalOf(total, 'All groups', toRows(days)),
    },
  ];
}

/** A bucket in words, worked out once for all rows. */
interface Place {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly words: string;
}

function cellsOf(
  name: string,
  { attended, expected }: SeatColumns,
  places: readonly Place[],
  run?: GroupRun,
): Pick<HeatRow, 'cells' | 'say'> {
  const cells = places.map((place, index): HeatCell => {
    const seats = expected[index] ?? 0;
    const percent = percentOf(attended[index] ?? 0, seats);
    if (percent === null)
      return { text: null, step: 1, small: false, outside: run !== undefined && !runsIn(run, place) };
    return { text: String(percent), step: stepOf(percent), small: seats < smallNumber };
  });
  const say = (index: number): string => {
    const { text, outside } = cells[index] ?? { text: null };
    const where = `${name}, ${places[index]?.words ?? ''}`;
    return text === null
      ? `${where}: ${outside === true ? 'the group did not run' : 'no session held'}`
      : `${where}: ${text}%, ${formatShare(attended[index] ?? 0, expected[index] ?? 0)} seats`;
  };
  return { cells, say };
}

function totalOf(series: SeatColumns, name: string, leads: HeatWord['leads']): readonly HeatWord[] {
  const { attended, expected } = shareOf(series);
  const seats = formatShare(attended, expected);
  return [
    { text: formatPercent(attended, expected), look: 'strong' },
    { text: seats, look: 'quiet', leads: leads ?? null, label: `${name}: ${seats} seats; show the sessions` },
  ];
}
