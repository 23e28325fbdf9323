import { addDays, startOfDay, type CivilDate, type Instant } from '../shared/index.ts';

/** When somebody's work for the practice ends, and why if that was said. */
export interface Departure {
  readonly lastDay: CivilDate;
  readonly reason: string | null;
}

/** From when on somebody may do nothing more: the end of their last day, by the clock on the practice's wall. */
export const endOfWork = (lastDay: CivilDate, timeZone: string): Instant =>
  startOfDay(addDays(lastDay, 1), timeZone);

/**
 * Whether somebody can take on work of a period: they leave on no day before its end. An open end needs somebody who stays.
 */
export const worksUntil = (lastDay: CivilDate | null, to: string | null): boolean =>
  lastDay === null || (to !== null && to <= lastDay);
