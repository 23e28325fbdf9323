import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { CareCard } from './care-card.tsx';

const goal = (id: string, text: string, closedOn: string | null) => ({
  __typename: 'PlannedGoal',
  id,
  text,
  openedOn: '2026-01-05',
  closedOn,
  outcome: closedOn === null ? null : 'ACHIEVED',
});
const carePlan = (change: object = {}) => ({
  data: {
    carePlan: {
      __typename: 'CarePlan',
      client: { __typename: 'ClientRef', id: 'client-1', label: 'Ada Quill' },
      primaryTherapists: [
        {
          __typename: 'KeptBy',
          from: '2026-01-05',
          to: null,
          staff: { __typename: 'StaffRef', id: 'staff-1', name: 'Oskar Lindgren', credential: 'LCSW' },
        },
      ],
      goals: [goal('g1', 'Leave the house once a day', null), goal('g2', 'Sleep six hours', '2026-02-20')],
      diagnoses: [{ __typename: 'KeptDiagnosis', icd10: 'F41.1', from: '2026-01-05', to: null }],
      mayHandOver: true,
      mayPlan: true,
      ...change,
    },
  },
});
const part = (name: string) => within(screen.getByRole('region', { name }));

it('says who keeps the record, and keeps closed goals apart with what became of them', async () => {
  show(<CareCard clientId="client-1" showsClinical />, { CarePlan: carePlan() });
  expect(await screen.findByText(/Oskar Lindgren, LCSW/)).toBeTruthy();
  const goals = part('Treatment goals');
  expect(goals.getByText(/Leave the house once a day/)).toBeTruthy();
  await userEvent.click(goals.getByText('1 closed goal'));
  expect(goals.getByText(/Sleep six hours/)).toBeTruthy();
  expect(goals.getByText(/achieved/i)).toBeTruthy();
});

it('offers what the viewer may change, each for the record that it is about', async () => {
  show(<CareCard clientId="client-1" showsClinical />, { CarePlan: carePlan() });
  await screen.findByText(/F41\.1/);
  expect(part('Primary therapist').getByRole('button', { name: /Hand over/ })).toBeTruthy();
  expect(part('Diagnoses').getByRole('button', { name: /End.*F41\.1/ })).toBeTruthy();
  expect(part('Treatment goals').getByRole('button', { name: /Close.*Leave the house/ })).toBeTruthy();
});

it('offers nothing to who may only read, and no clinical text to who may not', async () => {
  const reading = carePlan({ mayHandOver: false, mayPlan: false });
  const { unmount } = show(<CareCard clientId="client-1" showsClinical />, { CarePlan: reading });
  await screen.findByText(/F41\.1/);
  expect(screen.queryByRole('button')).toBeNull();
  unmount();
  show(<CareCard clientId="client-1" showsClinical={false} />, { CarePlan: reading });
  await screen.findByText(/Oskar Lindgren/);
  expect(screen.queryByText(/F41\.1|Leave the house/)).toBeNull();
});

it('says what is missing, and what cannot be done without it', async () => {
  show(<CareCard clientId="client-1" showsClinical />, {
    CarePlan: carePlan({ primaryTherapists: [], goals: [], diagnoses: [] }),
  });
  expect(await screen.findByText('Nobody keeps a primary record yet.')).toBeTruthy();
  expect(screen.getByText(/can’t be billed without one/)).toBeTruthy();
  expect(screen.getByText('No goal is open.')).toBeTruthy();
});
