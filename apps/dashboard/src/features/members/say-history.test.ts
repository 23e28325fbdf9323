import { expect, test } from 'vitest';
import type { SeatState } from '../../gql/graphql.ts';
import { sayRatings } from '../../platform/rating-words.ts';
import { day } from '../../testing/practice.ts';
import { sayMembership, tableOfEntries } from './say-history.ts';
import type { Entry, Membership } from './say-history.ts';

const entry = (state: SeatState, noteId: string | null): Entry => ({
  __typename: 'MemberHistoryEntry',
  session: { __typename: 'SessionRef', id: state, startsAt: '2026-02-03T20:00:00Z', date: day('2026-02-03') },
  state,
  topic: null,
  noteId,
  noteStatus: noteId === null ? null : 'SIGNED',
  signedBy: null,
  signedAt: null,
});
const membership: Membership = {
  __typename: 'MemberHistoryMembership',
  group: { __typename: 'GroupRef', id: 'g', name: 'Grief', kind: 'PROCESS', enrolment: 'OPEN' },
  enteredOn: day('2026-02-01'),
  leftOn: null,
  exit: null,
  exitCircumstances: null,
  entries: [entry('PRESENT', 'n1'), entry('LATE', null), entry('NO_SHOW', null), entry('GUEST', null)],
};

test('says how often the member came, how long they have been one, and which sessions lack a note', () => {
  expect(sayMembership(membership, day('2026-02-28'), true)).toEqual({
    finding: 'Came to 2 of 3 sessions (67%).',
    detail: 'A member for 28 days. 1 of 2 attended sessions have no note of their own.',
  });
});

test('a departure says when, after how long and how, or that how is not recorded', () => {
  const left = { ...membership, leftOn: day('2026-02-10'), entries: [] };
  expect(sayMembership({ ...left, exit: 'transferred' }, day('2026-03-01'), true).detail).toBe(
    'Left on 10 Feb 2026 after 10 days: transferred.',
  );
  expect(sayMembership(left, day('2026-03-01'), true).detail).toBe(
    'Left on 10 Feb 2026 after 10 days; how is not recorded.',
  );
});

test('the table has the word of each seat and the state of its note', () => {
  expect(tableOfEntries(membership).rows.map((row) => row.slice(1, 4))).toEqual([
    ['present', null, 'signed'],
    ['came late', null, null],
    ['no-show', null, null],
    ['guest', null, null],
  ]);
});

test('ratings are said in the clinic’s words', () => {
  expect([[-1, 2], [4, 3], [1, 0, 1], [0], []].map(sayRatings)).toEqual([
    '▲ regressed → moderate',
    '▼ achieved → significant',
    '● minimal, steady',
    'none, rated once',
    'not rated',
  ]);
});

test('where a group note is all that is written, no note is missed', () => {
  expect(sayMembership(membership, day('2026-02-28'), false).detail).toBe('A member for 28 days.');
});
