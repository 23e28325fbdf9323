import { describe, expect, it } from 'vitest';
import { parseInstant, type Instant } from '../shared/index.ts';
import { memberMinutes, recordAttendance, type AttendanceFacts } from './record-attendance.ts';
import type { AttendanceRecord } from './seat.ts';

const at = (time: string): Instant => parseInstant(`2026-03-02T${time}:00Z`) ?? (0 as Instant);

const session = {
  startsAt: at('18:00'),
  endsAt: at('19:30'),
  date: '2026-03-02',
  status: 'held',
} as unknown as AttendanceFacts['session'];
const facts = (change: Partial<AttendanceFacts> = {}): AttendanceFacts => ({
  session,
  memberships: [{ enteredOn: '2026-03-02', leftOn: null }] as unknown as AttendanceFacts['memberships'],
  noteIsSigned: false,
  now: at('18:05'),
  ...change,
});
const record = (change: Partial<AttendanceRecord>): AttendanceRecord => ({
  sessionId: 's1' as AttendanceRecord['sessionId'],
  clientId: 'c1' as AttendanceRecord['clientId'],
  status: 'present',
  arrivedAt: null,
  leftAt: null,
  notified: true,
  notifiedAt: null,
  absenceReason: 'illness',
  followUp: 'Call on Friday.',
  followUpDue: null,
  followUpDoneOn: null,
  makeup: 'none',
  makeupOn: null,
  ...change,
});

describe('recording attendance', () => {
  it('keeps notice, reason and follow-up with an absence, and drops them from who came', () => {
    const missed = recordAttendance(record({ status: 'no_show' }), facts());
    expect(missed).toMatchObject({
      ok: true,
      value: { withdrawsNote: true, record: { followUp: 'Call on Friday.' } },
    });
    const came = recordAttendance(record({}), facts());
    expect(came).toMatchObject({
      ok: true,
      value: { withdrawsNote: false, record: { followUp: null, absenceReason: null } },
    });
  });

  it('knows a guest by the missing membership', () => {
    expect(recordAttendance(record({}), facts({ memberships: [] }))).toMatchObject({
      ok: true,
      value: { isGuest: true },
    });
  });

  it('refuses who came before the session has started, and takes a cancellation then', () => {
    expect(recordAttendance(record({}), facts({ now: at('17:59') }))).toMatchObject({
      refusal: { code: 'session-not-started' },
    });
    expect(recordAttendance(record({ status: 'late_cancel' }), facts({ now: at('17:59') })).ok).toBe(true);
  });

  it('refuses attendance of a session that is only planned: it has no seats before it is held', () => {
    const planned = { ...session, status: 'planned' as const };
    for (const status of ['present', 'no_show', 'late_cancel'] as const) {
      expect(recordAttendance(record({ status }), facts({ session: planned }))).toMatchObject({
        refusal: { code: 'session-planned', field: 'status' },
      });
    }
  });

  it('refuses times that can’t be', () => {
    expect(recordAttendance(record({ status: 'late', arrivedAt: at('18:00') }), facts())).toMatchObject({
      refusal: { code: 'arrival-not-late' },
    });
    expect(recordAttendance(record({ status: 'late', arrivedAt: at('19:30') }), facts())).toMatchObject({
      refusal: { code: 'arrival-after-end' },
    });
    expect(recordAttendance(record({ status: 'left_early', leftAt: at('18:00') }), facts())).toMatchObject({
      refusal: { code: 'left-before-arrival' },
    });
  });
});

describe('a member’s minutes', () => {
  it('are those between arriving and leaving, within the session', () => {
    expect(memberMinutes({ arrivedAt: null, leftAt: null }, session)).toBe(90);
    expect(memberMinutes({ arrivedAt: at('18:15'), leftAt: at('19:00') }, session)).toBe(45);
    expect(memberMinutes({ arrivedAt: at('17:45'), leftAt: at('20:00') }, session)).toBe(90);
    expect(memberMinutes({ arrivedAt: at('19:45'), leftAt: at('20:00') }, session)).toBe(0);
  });
});
