import { describe, expect, it } from 'vitest';
import { clientsIn, describeOperation } from './describe-operation.ts';

const ids = ['a', 'b', 'c'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`);
const [one = '', two = '', three = ''] = ids;

describe('what the audit trail keeps of an operation', () => {
  it('is no password and no code, even one that looks like an identifier or a day', () => {
    const { subject } = describeOperation('signSession', {
      sessionId: one,
      password: two,
      code: '2026-01-01',
    });
    expect(subject).toEqual({ sessionId: one });
  });

  it('is identifiers, days, numbers and our own words, and no text', () => {
    const { subject } = describeOperation('saveNoteField', {
      sessionId: one,
      clientId: two,
      field: 'response',
      limit: 3,
      text: 'CANARY',
      password: 'CANARY',
      search: 'CANARY',
      change: { value: 'CANARY' },
      groupId: 'CANARY',
      reasons: ['CANARY'],
      roles: ['director', 'biller'],
      scope: { from: '2026-01-01', to: 'CANARY', groupIds: [three] },
    });
    expect(subject).toEqual({
      sessionId: one,
      clientId: two,
      field: 'response',
      limit: 3,
      roles: ['director', 'biller'],
      from: '2026-01-01',
      groupIds: [three],
    });
  });

  it('knows whose record an operation names by its identifier alone', () => {
    expect(describeOperation('member', { id: one }).clientId).toBe(one);
    expect(describeOperation('group', { id: one }).groupId).toBe(one);
    expect(describeOperation('session', { id: one }).sessionId).toBe(one);
    expect(describeOperation('attendanceTrend', { scope: { groupIds: [one] } }).groupId).toBe(one);
    expect(describeOperation('attendanceTrend', { scope: { groupIds: [one, two] } }).groupId).toBeNull();
  });

  it('names every client whom an answer shows, however deep', () => {
    const answer = {
      at: new Date(0),
      groups: [{ counts: [1, 2], rows: [{ client: { id: one } }, { inner: { client: { id: two } } }] }],
      client: { id: 'M-07', label: 'M-07' },
      goals: [{ goalId: three, client: { id: one } }],
    };
    expect([...clientsIn(answer)].sort()).toEqual([one, two]);
  });
});
