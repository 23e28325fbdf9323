import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { sayConcerns, sayFollowUp, sayLastSix, sayReasons, sortConcerns } from './concern-words.ts';
import type { Concern } from './concern-words.ts';

const concern = (label: string, change: Partial<Concern>): Concern => ({
  __typename: 'AttendanceConcern',
  group: { __typename: 'GroupRef', id: 'g', name: 'Grief' },
  client: { __typename: 'ClientRef', id: label, label },
  level: 'CHRONIC',
  missedInARow: 3,
  lastSixRate: 0.5,
  lastAttended: day('2026-02-03'),
  notified: 1,
  absences: 3,
  reasons: [],
  followUpsDue: 0,
  followUpsDone: 0,
  ...change,
});

test('counts who is chronic, who is to watch, and for whom nobody followed up', () => {
  const said = sayConcerns([
    concern('A', { followUpsDue: 2, followUpsDone: 1 }),
    concern('B', {}),
    concern('C', { level: 'WATCH', followUpsDue: 1, followUpsDone: 1 }),
  ]);
  expect(said.finding).toBe('2 members chronically absent, 1 to watch.');
  expect(said.detail).toBe('2 of 3 recorded follow-ups are done. For 1 of the 2 no follow-up is recorded.');
});

test('chronic comes before watch, the longer streak before the shorter', () => {
  const sorted = sortConcerns([
    concern('W', { level: 'WATCH', missedInARow: 2 }),
    concern('R', { missedInARow: 0, lastSixRate: 0.17 }),
    concern('S', { missedInARow: 5 }),
  ]);
  expect(sorted.map(({ client }) => client.label)).toEqual(['S', 'R', 'W']);
});

test('words for the last six, the reasons and the follow-up, or none', () => {
  expect(sayLastSix({ lastSixRate: 2 / 6 })).toBe('2 of 6');
  expect(sayLastSix({ lastSixRate: null })).toBeNull();
  expect(
    sayReasons({ reasons: [{ __typename: 'AbsenceReasonCount', reason: 'practical_barrier', count: 2 }] }),
  ).toBe('practical barrier 2');
  expect(sayReasons({ reasons: [] })).toBeNull();
  expect(sayFollowUp({ followUpsDue: 3, followUpsDone: 0 })).toBe('0 of 3 done');
  expect(sayFollowUp({ followUpsDue: 0, followUpsDone: 0 })).toBeNull();
});
