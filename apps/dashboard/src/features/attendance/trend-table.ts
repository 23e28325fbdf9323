import type { Bucket } from '../../gql/graphql.ts';
import type { FigureCell, FigureTable } from '../../platform/csv.ts';
import { percentOf } from '../../platform/format.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import type { Trend } from './heat-rows.ts';

type Series = Trend['total'];

const seatColumns = [
  ['Sessions', 'sessionsHeld'],
  ['Expected', 'expected'],
  ['Attended', 'attended'],
  ['Excused', 'excused'],
  ['Late cancelled', 'lateCancelled'],
  ['No-show', 'noShow'],
  ['Unrecorded', 'unrecorded'],
  ['Guests', 'guests'],
] as const satisfies readonly (readonly [string, keyof Series])[];
const bucketHeaders: Readonly<Record<Bucket, string>> = {
  WEEK: 'Week of',
  MONTH: 'Month from',
  QUARTER: 'Quarter from',
};
const numericHeaders = [
  ...seatColumns.map(([label]) => ({ label, numeric: true })),
  { label: 'Percent attended', numeric: true },
];

/** All groups together: one line for each bucket. */
export const tableOfSeries = (
  buckets: readonly CivilDate[],
  series: Series,
  bucket: Bucket,
): FigureTable => ({
  columns: [{ label: bucketHeaders[bucket] }, ...numericHeaders],
  rows: buckets.map((first, index) => [first, ...numbersAt(series, index)]),
});

/** One line for each group and bucket in which it met. */
export const tableOfTrend = ({ buckets, groups }: Trend, bucket: Bucket): FigureTable => ({
  columns: [{ label: 'Group' }, { label: bucketHeaders[bucket] }, ...numericHeaders],
  rows: groups.flatMap(({ group, series }) =>
    buckets.flatMap((first, index) =>
      (series.sessionsHeld[index] ?? 0) === 0 ? [] : [[group.name, first, ...numbersAt(series, index)]],
    ),
  ),
});

const numbersAt = (series: Series, index: number): readonly FigureCell[] => [
  ...seatColumns.map(([, name]) => series[name][index] ?? 0),
  percentOf(series.attended[index] ?? 0, series.expected[index] ?? 0),
];
