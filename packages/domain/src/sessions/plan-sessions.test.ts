import { describe, expect, it } from 'vitest';
import { formatInstant, instantAt, parseCivilDate, type CivilDate } from '../shared/index.ts';
import { planSessions, weekdayOf } from './plan-sessions.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const zone = 'America/New_York';
const schedule = { weekday: 7, startsAtTime: '18:00', durationMinutes: 90 };
const group = { startsOn: day('2026-10-01'), endsOn: day('2026-11-08') };

describe('planning sessions', () => {
  it('keeps the wall-clock time when the clocks go back', () => {
    const planned = planSessions(
      group,
      schedule,
      { from: day('2026-10-20'), to: day('2026-12-31') },
      new Set(),
      zone,
    );
    expect(planned.ok && planned.value.map((session) => formatInstant(session.startsAt))).toEqual([
      '2026-10-25T22:00:00Z',
      '2026-11-01T23:00:00Z',
      '2026-11-08T23:00:00Z',
    ]);
  });

  it('leaves out days that have a session, and days outside the group', () => {
    const planned = planSessions(
      group,
      schedule,
      { from: day('2026-09-01'), to: day('2026-10-11') },
      new Set([day('2026-10-04')]),
      zone,
    );
    expect(planned.ok && planned.value.map((session) => session.date)).toEqual(['2026-10-11']);
  });

  it('refuses a period that ends before it begins or is longer than a year', () => {
    const plan = (from: string, to: string): boolean =>
      planSessions(group, schedule, { from: day(from), to: day(to) }, new Set(), zone).ok;
    expect(plan('2026-10-02', '2026-10-01')).toBe(false);
    expect(plan('2026-01-01', '2027-02-01')).toBe(false);
  });

  it('knows Monday and Sunday', () => {
    expect([
      weekdayOf(day('2026-11-23')),
      weekdayOf(day('2026-11-29')),
      weekdayOf(day('1969-12-29')),
    ]).toEqual([1, 7, 1]);
  });
});

describe('a time on the wall', () => {
  it('is refused when the clocks skip it, and taken the first time when they show it twice', () => {
    expect(instantAt(day('2026-03-08'), '02:30', zone)).toMatchObject({
      ok: false,
      refusal: { code: 'time-skipped' },
    });
    const twice = instantAt(day('2026-11-01'), '01:30', zone);
    expect(twice.ok && formatInstant(twice.value)).toBe('2026-11-01T05:30:00Z');
  });
});
