import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { heldIn, involvementOf, matrixOf } from './cofac-facts.ts';
import { sayAssignments, sayDuals, sayGaps, sayPairs } from './cofac-sentences.ts';
import { answerOf, assignmentOf, groupOf, personOf } from './testing-cofac.ts';

const session = (date: string) => ({
  __typename: 'SessionRef' as const,
  id: `session-${date}`,
  startsAt: `${date}T17:00:00Z`,
  date: day(date),
});
const assignments = [
  assignmentOf('Ana', 'Grief', 'lead', 18, { sessionsAlone: 3 }),
  assignmentOf('Ben', 'Grief', 'co', 8, { to: day('2026-02-01') }),
  assignmentOf('Ben', 'Grief', 'lead', 5, { from: day('2026-02-02') }),
  assignmentOf('Ben', 'Skills', 'lead', 9),
  assignmentOf('Cho', 'Skills', 'trainee', 9),
];

test('whoever was in the room most often stands first, with their groups beside each other', () => {
  const matrix = matrixOf(answerOf({ assignments }).cofacilitation);
  expect(matrix.people.map(({ name }) => name)).toEqual(['Ben', 'Ana', 'Cho']);
  expect(matrix.groups.map(({ name }) => name)).toEqual(['Grief', 'Skills']);
});

test('two assignments of one person in one group are one cell, with the latest role and all sessions', () => {
  const matrix = matrixOf(answerOf({ assignments }).cofacilitation);
  expect(involvementOf(matrix, 'staff-Ben', 'group-Grief')).toMatchObject({
    role: 'lead',
    sessionsInRoom: 13,
  });
  expect(involvementOf(matrix, 'staff-Ana', 'group-Skills')).toBeUndefined();
});

test('says how many facilitate, and how many sessions one person led alone, of all held', () => {
  const answer = answerOf({ assignments });
  expect(heldIn(answer)).toBe(30);
  expect(heldIn(answer, 'group-Grief')).toBe(20);
  expect(sayAssignments(answer)).toEqual({
    finding: 'Three clinicians, 2 groups.',
    detail:
      '3 of 30 sessions were led by one person alone (10%); one of the groups has one lead or co-facilitator assigned.',
  });
});

test('says which pair led together most often', () => {
  const pair = (a: string, b: string, sessionsTogether: number) => ({
    __typename: 'FacilitatorPair' as const,
    a: personOf(a),
    b: personOf(b),
    sessionsTogether,
    groups: [groupOf('Grief')],
  });
  expect(sayPairs(answerOf({ pairs: [pair('Ana', 'Cho', 1), pair('Ana', 'Ben', 15)] }))).toEqual({
    finding: 'Two pairs led sessions together.',
    detail: 'Most often Ana and Ben: 15 sessions in 1 group. One pair met once only.',
  });
});

test('says at how many held sessions the room was not as assigned', () => {
  const gap = (date: string, missing: string[], unassigned: string[]) => ({
    __typename: 'FacilitationGap' as const,
    group: groupOf('Grief'),
    session: session(date),
    missing: missing.map(personOf),
    unassigned: unassigned.map(personOf),
  });
  const gaps = [gap('2026-03-02', ['Ana'], []), gap('2026-03-09', ['Ana'], ['Cho'])];
  expect(sayGaps(answerOf({ gaps }))).toEqual({
    finding: 'At 2 of 30 held sessions the room was not as assigned (7%).',
    detail: 'At 2 of them somebody assigned was missing, at 1 somebody without an assignment led.',
  });
});

test('says how many dual relationships go on, among how many memberships', () => {
  const dual = (to: string | null) => ({
    __typename: 'DualRelationship' as const,
    group: groupOf('Grief'),
    client: { __typename: 'ClientRef' as const, id: 'c', label: 'M-01' },
    staff: personOf('Ana'),
    from: day('2026-01-05'),
    to: to === null ? null : day(to),
  });
  expect(sayDuals(answerOf({ dualRelationships: [dual(null), dual('2026-02-01')] })).finding).toBe(
    '2 dual relationships among 12 memberships.',
  );
  expect(sayDuals(answerOf({ dualRelationships: [dual(null)] })).detail).toContain(
    '1 of 1 go on; they concern 1 clinician.',
  );
});
