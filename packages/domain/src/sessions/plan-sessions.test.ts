import { describe, expect, it } from 'vitest';
import type { WeeklyMeeting } from '../groups/index.ts';
import {
  formatInstant,
  instantAt,
  parseCivilDate,
  parseInstant,
  type CivilDate,
  type Instant,
} from '../shared/index.ts';
import { planSessions, weekdayOf, type SessionOnRecord } from './plan-sessions.ts';

const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const zone = 'America/New_York';
const sundays: readonly WeeklyMeeting[] = [{ weekday: 7, startsAt: '18:00', minutes: 90 }];
const group = { startsOn: day('2026-10-01'), endsOn: day('2026-11-08') };

const plan = (
  from: string,
  to: string,
  meetings: readonly WeeklyMeeting[] = sundays,
  onRecord: readonly SessionOnRecord[] = [],
) => {
  const result = planSessions(group, meetings, { from: day(from), to: day(to) }, onRecord, zone);
  if (!result.ok) return result.refusal.code;
  const { sessions, leftOut } = result.value;
  return {
    starts: sessions.map(({ startsAt }) => formatInstant(startsAt)),
    leftOut: leftOut.map(({ date, meeting, because }) => `${date} ${meeting.startsAt} ${because}`),
  };
};
const at = (text: string): Instant => parseInstant(text) ?? (0 as Instant);

describe('planning sessions', () => {
  it('keeps the wall-clock time when the clocks go back, and stays within the group’s own days', () => {
    expect(plan('2026-10-20', '2026-12-31')).toEqual({
      starts: ['2026-10-25T22:00:00Z', '2026-11-01T23:00:00Z', '2026-11-08T23:00:00Z'],
      leftOut: [],
    });
  });

  it('leaves out a meeting that has a session on record, also when that was moved within its day', () => {
    for (const startsAt of ['2026-10-04T22:00:00Z', '2026-10-04T15:00:00Z']) {
      expect(
        plan('2026-09-01', '2026-10-11', sundays, [{ date: day('2026-10-04'), startsAt: at(startsAt) }]),
      ).toEqual({
        starts: ['2026-10-11T22:00:00Z'],
        leftOut: ['2026-10-04 18:00 on-record'],
      });
    }
  });

  it('plans several sessions a day, and only those that are missing', () => {
    const twice = [...sundays, { weekday: 7, startsAt: '09:00', minutes: 60 }];
    expect(plan('2026-10-04', '2026-10-04', twice)).toEqual({
      starts: ['2026-10-04T13:00:00Z', '2026-10-04T22:00:00Z'],
      leftOut: [],
    });
    const evening = [{ date: day('2026-10-04'), startsAt: at('2026-10-04T22:00:00Z') }];
    expect(plan('2026-10-04', '2026-10-04', twice, evening)).toEqual({
      starts: ['2026-10-04T13:00:00Z'],
      leftOut: ['2026-10-04 18:00 on-record'],
    });
  });

  it('says on which day the clocks skip the meeting', () => {
    const result = planSessions(
      { startsOn: day('2026-01-01'), endsOn: null },
      [{ weekday: 7, startsAt: '02:30', minutes: 60 }],
      { from: day('2026-03-08'), to: day('2026-03-15') },
      [],
      zone,
    );
    expect(result.ok && result.value.leftOut).toMatchObject([
      { date: '2026-03-08', because: 'time-skipped' },
    ]);
    expect(result.ok && result.value.sessions.map(({ date }) => date)).toEqual(['2026-03-15']);
  });

  it('refuses a period that ends before it begins or is longer than a year, and a group without a schedule', () => {
    expect(plan('2026-10-02', '2026-10-01')).toBe('period');
    expect(plan('2026-01-01', '2027-02-01')).toBe('period-too-long');
    expect(plan('2026-10-01', '2026-10-02', [])).toBe('schedule-missing');
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
