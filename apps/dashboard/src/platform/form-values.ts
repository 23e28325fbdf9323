import { instantAt, parseCivilDate } from '@concord/domain/shared';
import type { CivilDate, Instant, Result } from '@concord/domain/shared';

/** What stands in a field of a form to the letter, as a password does; empty where there is none. */
export function exactlyIn(values: FormData, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}

/** The same without spaces around it. */
export const textIn = (values: FormData, name: string): string => exactlyIn(values, name).trim();

/** The same, null where the field is empty. */
export const textOrNull = (values: FormData, name: string): string | null => textIn(values, name) || null;

/** What is chosen among a few, in their order. */
export const choicesIn = <Choice extends string>(
  values: FormData,
  name: string,
  choices: readonly Choice[],
): Choice[] => choices.filter((choice) => values.getAll(name).includes(choice));

/** The day in a date field; null where it is empty. */
export const dayIn = (values: FormData, name: string): CivilDate | null =>
  parseCivilDate(textIn(values, name));

/** The whole number in a field; NaN where there is none. */
export function numberIn(values: FormData, name: string): number {
  const text = textIn(values, name);
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** The moment at which the clock at the site shows a day and a time. */
export const momentAt = (date: CivilDate, time: string, timeZone: string): Result<Instant> =>
  instantAt(date, time, timeZone);
