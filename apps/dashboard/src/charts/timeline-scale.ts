import { addDays, dayNumber, parseCivilDate } from '@concord/domain/shared';
import type { CivilDate } from '../platform/scalars.ts';
import { endOfBucket } from '../platform/time.ts';

/** The days that a timeline shows, from its left edge to its right edge, and how wide it is drawn. */
export interface TimeScale {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly width: number;
}

/** Where a day begins, in the drawing's measure; days beyond an edge are placed on it. */
export function placeDay({ from, to, width }: TimeScale, day: CivilDate): number {
  const share = (dayNumber(day) - dayNumber(from)) / (dayNumber(to) - dayNumber(from) + 1);
  return round(Math.max(0, Math.min(1, share)) * width);
}

/** The middle of a day. */
export const placeMidday = (scale: TimeScale, day: CivilDate): number =>
  round((placeDay(scale, day) + placeDay(scale, addDays(day, 1))) / 2);

/** The firsts of months after the left edge; only every so-manyth where there is no room for all. */
export function monthLines({ from, to, width }: TimeScale, room = 46): readonly CivilDate[] {
  const firsts: CivilDate[] = [];
  let first = firstOfNextMonth(from);
  while (first <= to) {
    firsts.push(first);
    first = firstOfNextMonth(first);
  }
  const every = Math.max(1, Math.ceil((firsts.length * room) / Math.max(width, 1)));
  return firsts.filter((_first, index) => index % every === 0);
}

function firstOfNextMonth(day: CivilDate): CivilDate {
  const first = parseCivilDate(`${day.slice(0, 7)}-01`) ?? day;
  return addDays(endOfBucket('MONTH', first), 1);
}

/** Upright strokes, all in one path. */
export const strokes = (at: readonly number[], top: number, bottom: number): string =>
  at.map((x) => `M${x} ${top}V${bottom}`).join('');

const ring = 2.2;

/** Small rings, all in one path. */
export const rings = (at: readonly number[], y: number): string =>
  at
    .map(
      (x) =>
        `M${round(x - ring)} ${y}a${ring} ${ring} 0 1 0 ${ring * 2} 0a${ring} ${ring} 0 1 0 ${-ring * 2} 0`,
    )
    .join('');

/** One value that holds from a day on, until the next. */
export interface Level {
  readonly since: CivilDate;
  readonly value: number;
}

/** How many stays are open on each day of the range, as levels from the first day on. */
export function levelsOf(
  stays: readonly { readonly enteredOn: CivilDate; readonly leftOn?: CivilDate | null | undefined }[],
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
): readonly Level[] {
  const days = new Set<CivilDate>([from]);
  for (const { enteredOn, leftOn } of stays) {
    if (enteredOn > from && enteredOn <= to) days.add(enteredOn);
    if (leftOn !== null && leftOn !== undefined && leftOn >= from && leftOn < to)
      days.add(addDays(leftOn, 1));
  }
  return [...days].toSorted().map((since) => ({
    since,
    value: stays.filter(
      ({ enteredOn, leftOn }) =>
        enteredOn <= since && (leftOn === null || leftOn === undefined || since <= leftOn),
    ).length,
  }));
}

/** Levels as a stair, from the left edge to the right; `top` is the value at the height of 0. */
export function stairPath(levels: readonly Level[], scale: TimeScale, top: number, height: number): string {
  const y = (value: number): number => round(height - (value / Math.max(1, top)) * height);
  return levels
    .map(({ since, value }, index) => {
      const [x, end] = [placeDay(scale, since), levels[index + 1]?.since];
      return `${index === 0 ? 'M' : 'L'}${x} ${y(value)}H${end === undefined ? scale.width : placeDay(scale, end)}`;
    })
    .join('');
}

const round = (number: number): number => Math.round(number * 10) / 10;
