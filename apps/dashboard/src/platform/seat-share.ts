import { rateOf, sumOf } from './format.ts';

export interface SeatColumns {
  readonly expected: readonly number[];
  readonly attended: readonly number[];
}
export interface Share {
  readonly attended: number;
  readonly expected: number;
}
export interface Change {
  readonly before: Share;
  readonly lately: Share;
  /** In percentage points, whole; negative where fewer came lately. */
  readonly points: number;
}

const lateBuckets = 4;
const fewestSeats = 8;

/** All the seats of a series together. */
export const shareOf = ({ expected, attended }: SeatColumns): Share => ({
  attended: sumOf(attended),
  expected: sumOf(expected),
});

/** The last four buckets in which seats were expected, against all before. Null where either has too few seats to say. */
export function changeOf({ expected, attended }: SeatColumns): Change | null {
  const met = expected.flatMap((seats, index) => (seats > 0 ? [index] : []));
  const late = new Set(met.slice(-lateBuckets));
  const part = (indexes: readonly number[]): Share => ({
    attended: sumOf(indexes.map((index) => attended[index] ?? 0)),
    expected: sumOf(indexes.map((index) => expected[index] ?? 0)),
  });
  const before = part(met.filter((index) => !late.has(index)));
  const lately = part([...late]);
  if (before.expected < fewestSeats || lately.expected < fewestSeats) return null;
  return { before, lately, points: pointsBetween(before, lately) };
}

/** From one share to another, in whole percentage points as the percents are printed. */
export function pointsBetween(before: Share, after: Share): number {
  const percent = ({ attended, expected }: Share): number =>
    Math.round((rateOf(attended, expected) ?? 0) * 100);
  return percent(after) - percent(before);
}
