import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { ProfileOnRecordFragment } from '../../gql/graphql.ts';
import { noLimits } from '../../testing/service-limits.ts';
import { show, type Reply } from '../../testing/show.tsx';
import { ProfileLayer } from './profile-layer.tsx';

const plan: ProfileOnRecordFragment = {
  __typename: 'PayerProfile',
  key: 'state_plan',
  name: 'State plan',
  noteDueHours: 72,
  version: 2,
  services: [
    {
      ...noLimits,
      __typename: 'ServiceLimit',
      code: '90853',
      unit: 'session',
      minSize: 2,
      maxSize: 12,
      mark: 'S',
      source: 'A bulletin.',
    },
  ],
  history: [],
};
const done: Reply = { data: { savePayerProfile: { __typename: 'Done' } } };
const open = (profile: ProfileOnRecordFragment | null, reply: Reply) => {
  const onClose = vi.fn<() => void>();
  const { asked } = show(<ProfileLayer profile={profile} onClose={onClose} />, { SavePayerProfile: reply });
  const sent = (): unknown => asked.find(({ operation }) => operation === 'SavePayerProfile')?.variables;
  return { onClose, sent };
};
const code = (name: string) => within(screen.getByRole('group', { name }));
const typeInto = async (field: HTMLElement, text: string): Promise<void> => {
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
};
const save = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Save' }));

it('sends every limit as a number, an emptied one as none, and the version that was changed', async () => {
  const { onClose, sent } = open(plan, done);
  const row = code('90853');
  await typeInto(row.getByLabelText('Largest group'), '10');
  await typeInto(row.getByLabelText('Smallest group'), '');
  await typeInto(row.getByLabelText('Fewest minutes'), '45');
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent()).toEqual({
    version: 2,
    profile: {
      key: 'state_plan',
      name: 'State plan',
      noteDueHours: 72,
      services: [
        {
          ...noLimits,
          code: '90853',
          modifier: '',
          unit: 'session',
          minSize: null,
          maxSize: 10,
          minMinutes: 45,
          mark: 'S',
          source: 'A bulletin.',
        },
      ],
    },
  });
});

it('enters a new profile with the codes that it limits', async () => {
  const { onClose, sent } = open(null, done);
  await typeInto(screen.getByLabelText(/^Key/), 'county');
  await typeInto(screen.getByLabelText('Name'), 'County');
  await typeInto(code('New code').getByLabelText('Code'), 'H0005');
  await userEvent.click(screen.getByRole('button', { name: 'Add a code' }));
  await typeInto(code('New code').getByLabelText('Code'), 'T1012');
  await userEvent.click(code('H0005').getByRole('button', { name: 'Take this code off' }));
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(sent()).toMatchObject({
    version: 0,
    profile: { key: 'county', name: 'County', noteDueHours: 72, services: [{ code: 'T1012', mark: 'G' }] },
  });
});

it('says what is refused, and keeps what was typed', async () => {
  const message = 'Somebody changed this profile meanwhile.';
  const { onClose } = open(plan, { data: { savePayerProfile: { __typename: 'Refusal', message } } });
  await typeInto(screen.getByLabelText('Name'), 'State plan, renewed');
  await save();
  expect(await screen.findByText(message)).toBeTruthy();
  expect(screen.getByLabelText('Name')).toHaveProperty('value', 'State plan, renewed');
  expect(onClose).not.toHaveBeenCalled();
});
