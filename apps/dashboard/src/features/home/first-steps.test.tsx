import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PracticeContext } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import { practice } from '../../testing/practice.ts';
import { show } from '../../testing/show.tsx';
import { FirstSteps } from './first-steps.tsx';

const steps = (of: Partial<Practice>): string[] => {
  show(
    <PracticeContext value={{ ...practice, groups: [], ...of }}>
      <FirstSteps />
    </PracticeContext>,
  );
  return screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
};

test('a director of a practice without a group sees what to do first, and what is done', () => {
  expect(steps({ sites: [], staff: [] })).toEqual([
    'Add the site its clock dates the sessions',
    'Add the staff who leads groups and signs notes',
    'Make a group with its schedule; then admit clients to it',
  ]);
});

test('what is there is ticked', () => {
  expect(steps({ staff: [] })[0]).toBe('Add the site ✓ done');
});

test('whoever may not take them is told why there is nothing to see', () => {
  expect(steps({ viewer: { ...practice.viewer, roles: ['AUDITOR'] } })).toEqual([]);
  expect(screen.getByText(/^The practice has no group yet/)).toBeTruthy();
});

test('a clinician without a group is told so', () => {
  expect(steps({ viewer: { ...practice.viewer, roles: ['CLINICIAN'] } })).toEqual([]);
  expect(screen.getByText(/^You are assigned to no group yet/)).toBeTruthy();
});
