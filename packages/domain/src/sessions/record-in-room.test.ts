import { describe, expect, it } from 'vitest';
import type { StaffId } from '../staff/index.ts';
import { recordInRoom, type PersonInRoom } from './record-in-room.ts';

const person = (staffId: string, role: PersonInRoom['role']): PersonInRoom => ({
  staffId: staffId as StaffId,
  role,
});
const [lead, co, standIn] = [person('ruth', 'lead'), person('omar', 'co'), person('ines', 'lead')];
const facts = {
  status: 'held',
  writers: new Set<StaffId>(),
  known: new Set(['ruth', 'omar', 'ines'] as StaffId[]),
} as const;

describe('recording who was in the room', () => {
  it('puts a stand-in in the place of somebody who did not come, and leaves the others', () => {
    expect(recordInRoom([lead, co], [standIn, co], facts)).toEqual({
      ok: true,
      value: { put: [standIn], removed: [lead] },
    });
  });

  it('changes a role without taking anybody off the list', () => {
    expect(recordInRoom([lead], [{ ...lead, role: 'co' }], facts)).toEqual({
      ok: true,
      value: { put: [{ ...lead, role: 'co' }], removed: [] },
    });
  });

  it('refuses an empty room, the same person twice, strangers, and a session that was not held', () => {
    const codeOf = (
      after: readonly PersonInRoom[],
      change: Partial<Parameters<typeof recordInRoom>[2]> = {},
    ) => {
      const result = recordInRoom([lead], after, { ...facts, ...change });
      return result.ok ? 'done' : result.refusal.code;
    };
    expect(codeOf([])).toBe('room-empty');
    expect(codeOf([lead, { ...lead, role: 'co' }])).toBe('twice');
    expect(codeOf([person('nobody', 'co')])).toBe('staff-unknown');
    expect(codeOf([lead], { status: 'planned' })).toBe('session-not-held');
    expect(codeOf([lead], { status: 'cancelled' })).toBe('session-not-held');
  });

  it('keeps whoever wrote or signed a record of the session on the list', () => {
    const result = recordInRoom([lead, co], [co], { ...facts, writers: new Set([lead.staffId]) });
    expect(result).toMatchObject({ ok: false, refusal: { code: 'wrote-a-record' } });
  });
});
