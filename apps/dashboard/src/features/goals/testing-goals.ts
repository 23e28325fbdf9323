import { day } from '../../testing/practice.ts';
import type { Goal, GroupGoals } from './goal-facts.ts';

/** An invented goal with these ratings, a week apart. */
export function goalOf(name: string, values: number[], change: Partial<Goal> = {}): Goal {
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  return {
    __typename: 'GoalTrend',
    goalId: `goal-${name}`,
    client: { __typename: 'ClientRef', id: `client-${name}`, label: `M-${name}` },
    text: 'Leave the house once a day',
    dates: values.map((_value, index) => day(`2026-03-${String(2 + 7 * (index % 4)).padStart(2, '0')}`)),
    values,
    first,
    last,
    change: first === null || last === null ? null : last - first,
    stale: false,
    ...change,
  };
}

/** An invented group with columns for two months. */
export const groupOf = (name: string, change: Partial<GroupGoals> = {}): GroupGoals => ({
  __typename: 'GroupGoalProgress',
  group: { __typename: 'GroupRef', id: `group-${name}`, name, kind: 'PROCESS', enrolment: 'OPEN' },
  ratings: [10, 30],
  mean: [1, 2],
  improved: [4, 5],
  unchanged: [3, 2],
  declined: [1, 1],
  ...change,
});
