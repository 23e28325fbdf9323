import type { CivilDate } from '@concord/domain/shared';
import { describe, expect, it } from 'vitest';

import { planAhead } from './plan-ahead.ts';

const today = '2026-11-27' as CivilDate;
const ahead = planAhead({ today }, 4);
const of = (id: string) => {
  const found = ahead.find(({ groupId }) => groupId === id);
  if (found === undefined) throw new Error(`${id} does not go on.`);
  return found;
};
const iso = (instant: number): string => new Date(instant).toISOString();

describe('the weeks after today', () => {
  it('gives a weekly group its schedule and its next four sessions, on the clock of its site', () => {
    const { meetings, sessions, onHolidays } = of('G01');
    expect(meetings).toEqual([{ weekday: 1, startsAt: '09:30', minutes: 90 }]);
    // Durango is on Mountain Standard Time, seven hours behind UTC.
    expect(sessions.map(({ startsAt, endsAt }) => [iso(startsAt), iso(endsAt)])).toEqual([
      ['2026-11-30T16:30:00.000Z', '2026-11-30T18:00:00.000Z'],
      ['2026-12-07T16:30:00.000Z', '2026-12-07T18:00:00.000Z'],
      ['2026-12-14T16:30:00.000Z', '2026-12-14T18:00:00.000Z'],
      ['2026-12-21T16:30:00.000Z', '2026-12-21T18:00:00.000Z'],
    ]);
    expect(onHolidays).toEqual([]);
  });

  it('leaves out Christmas Day, which is a Friday', () => {
    const { sessions, onHolidays } = of('G06');
    expect(sessions.map(({ startsAt }) => iso(startsAt).slice(0, 10))).toEqual([
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
    ]);
    expect(onHolidays.map((instant) => iso(instant).slice(0, 10))).toEqual(['2026-12-25']);
  });

  it('gives a group that meets every other week days but no weekly schedule', () => {
    const { meetings, sessions } = of('G12');
    expect(meetings).toEqual([]);
    expect(sessions.map(({ startsAt }) => iso(startsAt).slice(0, 10))).toEqual(['2026-12-04', '2026-12-18']);
  });

  it('says nothing of groups that have ended', () => {
    expect(ahead.map(({ groupId }) => String(groupId))).not.toContain('G19');
    expect(ahead).toHaveLength(14);
  });
});
