import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, dateIn, parseCivilDate, wallClock, type CivilDate } from '../shared/index.ts';
import { planSessions, weekdayOf } from './plan-sessions.ts';

const start = parseCivilDate('2026-01-01') ?? ('' as CivilDate);
const zones = [
  'America/New_York',
  'America/Phoenix',
  'America/Puerto_Rico',
  'Europe/Berlin',
  'Australia/Lord_Howe',
];

// Every half hour of the night and the day, in weeks with and without a change of the clocks.
const meetings = fc.uniqueArray(
  fc.record({
    weekday: fc.integer({ min: 1, max: 7 }),
    startsAt: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
    minutes: fc.constant(30),
  }),
  { minLength: 1, maxLength: 6, selector: ({ weekday, startsAt }) => `${weekday} ${startsAt}` },
);

it('every planned session stands on the wall clock where the schedule says, and planning again adds nothing', () => {
  fc.assert(
    fc.property(
      meetings,
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 364 }),
      fc.integer({ min: 0, max: 40 }),
      (schedule, zone, first, days) => {
        const period = { from: addDays(start, first), to: addDays(start, first + days) };
        const group = { startsOn: start, endsOn: null };
        const plan = planSessions(group, schedule, period, [], zone);
        if (!plan.ok) throw new Error(plan.refusal.code);
        const { sessions, leftOut } = plan.value;
        for (const { date, startsAt, endsAt } of sessions) {
          const clock = wallClock(startsAt, zone);
          expect(clock.date).toBe(date);
          expect(dateIn(startsAt, zone)).toBe(date);
          expect(endsAt - startsAt).toBe(30 * 60_000);
          const isMeeting = (meeting: (typeof schedule)[number]): boolean =>
            meeting.weekday === weekdayOf(date) && `${meeting.startsAt}:00` === clock.time;
          expect(schedule.some(isMeeting)).toBe(true);
        }
        expect(new Set(sessions.map(({ startsAt }) => startsAt)).size).toBe(sessions.length);
        let meetingsOfPeriod = 0;
        for (let date = period.from; date <= period.to; date = addDays(date, 1))
          meetingsOfPeriod += schedule.filter(({ weekday }) => weekday === weekdayOf(date)).length;
        expect(sessions.length + leftOut.length).toBe(meetingsOfPeriod);
        const again = planSessions(group, schedule, period, sessions, zone);
        expect(again.ok && again.value.sessions).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);
