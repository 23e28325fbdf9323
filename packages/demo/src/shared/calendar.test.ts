import { parseInstant, type CivilDate } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';

import { instantAt, monthsBefore, nextWeekday, weekdayOf } from './calendar.ts';

const day = (text: string): CivilDate => text as CivilDate;

describe('the calendar of the demo practice', () => {
  it('follows daylight saving time in Denver, and none in Phoenix', () => {
    expect(instantAt(day('2026-07-06'), 570, 'America/Denver')).toBe(
      parseInstant('2026-07-06T09:30:00-06:00'),
    );
    expect(instantAt(day('2026-12-07'), 570, 'America/Denver')).toBe(
      parseInstant('2026-12-07T09:30:00-07:00'),
    );
    expect(instantAt(day('2026-07-06'), 570, 'America/Phoenix')).toBe(
      parseInstant('2026-07-06T09:30:00-07:00'),
    );
  });

  it('is right on the days on which clocks change', () => {
    expect(instantAt(day('2026-03-08'), 600, 'America/Denver')).toBe(
      parseInstant('2026-03-08T10:00:00-06:00'),
    );
    expect(instantAt(day('2026-11-01'), 600, 'America/Denver')).toBe(
      parseInstant('2026-11-01T10:00:00-07:00'),
    );
  });

  it('counts weekdays from Monday', () => {
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    expect(weekdayOf(day('2026-11-29'))).toBe(7);
    expect(nextWeekday(day('2026-11-24'), 1)).toBe('2026-11-30');
    expect(nextWeekday(day('2026-11-24'), 2)).toBe('2026-11-24');
  });

  it('goes back by months to the last day of a shorter one', () => {
    expect(monthsBefore(day('2026-11-24'), 24)).toBe('2024-11-24');
    expect(monthsBefore(day('2026-03-31'), 1)).toBe('2026-02-28');
    expect(monthsBefore(day('2026-01-15'), 13)).toBe('2024-12-15');
  });
});
