import { expect, test } from 'vitest';
import { day } from '../../testing/practice.ts';
import { meanOf, pickGoals, sortGoals } from './goal-facts.ts';
import { sayGoalGroups, sayGoalList } from './goal-sentences.ts';
import { goalOf, groupOf } from './testing-goals.ts';
import type { GoalReport, GroupGoals } from './goal-facts.ts';

const reportOf = (...groups: GroupGoals[]): GoalReport => ({
  __typename: 'GoalProgressReport',
  buckets: [day('2026-02-01'), day('2026-03-01')],
  groups,
  goals: [],
});

test('says how many ratings were higher and lower than the ones before, of how many', () => {
  expect(sayGoalGroups(reportOf(groupOf('Grief')), 'MONTH')).toEqual({
    finding: 'Of 16 comparisons with the rating before, 9 were higher (56%), 2 lower (13%).',
    detail:
      'The mean rating rose from 1.0 in February 2026 to 2.0 in March 2026. In no group were more lower than higher.',
  });
});

test('names the group with the largest part lower, where more fell than rose', () => {
  const falling = groupOf('Skills', { improved: [1, 1], unchanged: [2, 2], declined: [3, 1], mean: [1, 1] });
  expect(sayGoalGroups(reportOf(groupOf('Grief', { mean: [1, 1] }), falling), 'MONTH').detail).toBe(
    'The mean rating was 1.0 in February 2026 and again in March 2026. Skills had the largest part lower: 4 of 10.',
  );
});

test('the mean of several groups counts each rating once, and there is none without a rating', () => {
  const groups = [groupOf('Grief'), groupOf('Skills', { ratings: [30, 0], mean: [3, null] })];
  expect(meanOf(groups, 0)).toBe(2.5);
  expect(meanOf(groups, 1)).toBe(2);
  expect(meanOf([groupOf('Skills', { ratings: [0, 0], mean: [null, null] })], 0)).toBeNull();
});

const goals = [
  goalOf('rose', [1, 3]),
  goalOf('fell', [3, 2]),
  goalOf('fell far', [4, 0]),
  goalOf('once', [2]),
  goalOf('never', [], { stale: true }),
];

test('a goal rated once has no change to speak of', () => {
  expect(sayGoalList(goals)).toEqual({
    finding: '1 of 3 goals with two or more ratings moved up, 2 down.',
    detail:
      '5 goals in all; 1 without a rating in the range, 1 stale (four or more sessions attended since the last rating).',
  });
  expect(sortGoals(goals, 'fall').map(({ goalId }) => goalId)).toEqual([
    'goal-fell far',
    'goal-fell',
    'goal-rose',
    'goal-never',
    'goal-once',
  ]);
});

test('goals are picked by how they moved, whether they are stale, and whether they were rated', () => {
  const picked = (show: Parameters<typeof pickGoals>[1]): readonly string[] =>
    pickGoals(goals, show).map(({ goalId }) => goalId.slice(5));
  expect(picked('improved')).toEqual(['rose']);
  expect(picked('declined')).toEqual(['fell', 'fell far']);
  expect(picked('steady')).toEqual(['once']);
  expect(picked('stale')).toEqual(['never']);
  expect(picked('unrated')).toEqual(['never']);
  expect(picked('all')).toHaveLength(5);
});
