import { describe, expect, it } from 'vitest';
import { parseCivilDate, parseInstant, type CivilDate, type Instant, type Result } from '../shared/index.ts';
import {
  addSession,
  cancelSession,
  holdSession,
  moveSession,
  type KeptSession,
  type SessionStanding,
  type SessionTimes,
} from './change-session.ts';

const at = (text: string): Instant => parseInstant(text) ?? (0 as Instant);
const day = (text: string): CivilDate => parseCivilDate(text) ?? ('' as CivilDate);
const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code);

const times: SessionTimes = {
  startsAt: at('2026-03-02T18:00:00Z'),
  endsAt: at('2026-03-02T19:30:00Z'),
  date: day('2026-03-02'),
  telehealth: null,
  module: null,
};
const session = (status: KeptSession['status']): KeptSession =>
  ({ id: 's1', groupId: 'g1', ...times, status, cancelReason: null }) as unknown as KeptSession;
const standing = (change: Partial<SessionStanding> = {}): SessionStanding => ({
  hasAttendance: false,
  hasNotes: false,
  isSigned: false,
  seatsLost: 0,
  isDoubled: false,
  modules: [1, 2],
  group: { startsOn: day('2026-01-05'), endsOn: day('2026-06-29') },
  ...change,
});
const later = at('2026-03-02T20:00:00Z');

describe('recording a session as held', () => {
  const hold = (
    change: Partial<SessionTimes> = {},
    facts: Partial<SessionStanding> = {},
    status: KeptSession['status'] = 'planned',
    now = later,
  ): string => codeOf(holdSession(session(status), { ...times, ...change }, standing(facts), now));

  it('is possible once it has started, also where it was thought cancelled', () => {
    expect(hold()).toBe('done');
    expect(hold({}, {}, 'cancelled')).toBe('done');
    expect(hold({}, {}, 'planned', times.startsAt)).toBe('done');
    expect(hold({}, {}, 'planned', (times.startsAt - 1) as Instant)).toBe('not-started');
  });

  it('refuses times that no session has', () => {
    expect(hold({ endsAt: times.startsAt })).toBe('times');
    expect(hold({ endsAt: (times.startsAt + 24 * 3_600_000 + 1) as Instant })).toBe('times');
    expect(hold({}, { isDoubled: true })).toBe('already-planned');
    expect(hold({ date: day('2026-06-30') })).toBe('outside-group');
    expect(hold({ date: day('2026-01-04') })).toBe('outside-group');
  });

  it('leaves times and place as they are once a record is signed', () => {
    const ended = at('2026-03-02T19:45:00Z');
    expect(hold({ endsAt: ended }, { isSigned: true }, 'held')).toBe('records-signed');
    expect(hold({ telehealth: true }, { isSigned: true }, 'held')).toBe('records-signed');
    expect(hold({ module: 2 }, { isSigned: true }, 'held')).toBe('done');
    expect(hold({ endsAt: ended }, {}, 'held')).toBe('done');
  });

  it('is not moved to a day on which those recorded were no members, nor to a module that does not exist', () => {
    expect(hold({}, { seatsLost: 1 }, 'held')).toBe('seats-lost');
    expect(hold({ module: 3 })).toBe('module-unknown');
  });
});

describe('cancelling a session', () => {
  const cancel = (
    reason: string,
    facts: Partial<SessionStanding> = {},
    status: KeptSession['status'] = 'held',
  ) => codeOf(cancelSession(session(status), reason, standing(facts)));

  it('asks for the reason, and keeps what took place', () => {
    expect(cancel('Snow.')).toBe('done');
    expect(cancel('  ')).toBe('reason-missing');
    expect(cancel('Snow.', { hasAttendance: true })).toBe('attendance-recorded');
    expect(cancel('Snow.', { hasNotes: true })).toBe('notes-begun');
    expect(cancel('Snow.', {}, 'cancelled')).toBe('already-cancelled');
  });
});

describe('planning and moving a session', () => {
  it('moves only what is still planned', () => {
    const move = (status: KeptSession['status'], facts: Partial<SessionStanding> = {}): string =>
      codeOf(moveSession(session(status), times, standing(facts)));
    expect(move('planned')).toBe('done');
    expect(move('held')).toBe('not-planned');
    expect(move('cancelled')).toBe('not-planned');
    expect(move('planned', { hasAttendance: true })).toBe('attendance-recorded');
    expect(move('planned', { isDoubled: true })).toBe('already-planned');
  });

  it('adds a session on any day of the group, at a time of its own', () => {
    expect(codeOf(addSession(times, standing()))).toBe('done');
    expect(codeOf(addSession(times, standing({ isDoubled: true })))).toBe('already-planned');
    expect(codeOf(addSession({ ...times, date: day('2026-07-01') }, standing()))).toBe('outside-group');
  });
});
