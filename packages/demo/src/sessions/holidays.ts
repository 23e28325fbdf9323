import { addDays, type CivilDate } from '@concord/domain/shared';

import { nextWeekday } from '../shared/index.ts';

const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': "New Year's Day",
  '06-19': 'Juneteenth',
  '07-04': 'Independence Day',
  '11-11': 'Veterans Day',
  '12-24': 'Christmas Eve',
  '12-25': 'Christmas Day',
  '12-31': "New Year's Eve",
};

/** The holiday on which the practice is closed that day, or null. */
export function holidayOn(date: CivilDate): string | null {
  const year = date.slice(0, 4);
  const firstOf = (month: string): CivilDate => `${year}-${month}-01` as CivilDate;
  const thanksgiving = addDays(nextWeekday(firstOf('11'), 4), 21);
  if (date === thanksgiving || date === addDays(thanksgiving, 1)) return 'Thanksgiving';
  if (date === nextWeekday(firstOf('09'), 1)) return 'Labor Day';
  if (date === addDays(nextWeekday(firstOf('06'), 1), -7)) return 'Memorial Day';
  return fixedHolidays[date.slice(5)] ?? null;
}
