import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { DisclosureList } from './disclosure-list.tsx';

const row = (id: string, change: object = {}) => ({
  __typename: 'Disclosure',
  id,
  disclosedOn: '2026-03-01',
  recipient: 'County court',
  what: 'Attendance from January on',
  purpose: 'Court order',
  enteredAt: '2026-03-02T15:00:00Z',
  enteredBy: 'Oskar Lindgren',
  replacedBy: null,
  ...change,
});
const replies = (rows: readonly object[], mayRecord = true) => ({
  Disclosures: { data: { disclosures: { __typename: 'DisclosureAccount', mayRecord, rows } } },
  RecordDisclosure: { data: { result: { __typename: 'Done', id: 'new' } } },
});

it('says when what went to whom and what for, and which entry was made anew', async () => {
  show(
    <DisclosureList clientId="c1" />,
    replies([row('d2'), row('d1', { recipient: 'Conty court', replacedBy: 'd2' })]),
  );
  expect(await screen.findByText(/Conty court/)).toBeTruthy();
  expect(screen.getByText('entered anew')).toBeTruthy();
  // Only what stands can be corrected.
  expect(screen.getAllByRole('button', { name: /Correct/ })).toHaveLength(1);
});

it('offers nothing to enter to who may only read', async () => {
  show(<DisclosureList clientId="c1" />, replies([row('d1')], false));
  await screen.findByText(/County court/);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['CSV']);
});

it('enters one in the place of another', async () => {
  const { asked } = show(<DisclosureList clientId="c1" />, replies([row('d1')]));
  await userEvent.click(await screen.findByRole('button', { name: /Correct/ }));
  const layer = within(await screen.findByRole('dialog'));
  const recipient = layer.getByLabelText(/To whom/);
  await userEvent.clear(recipient);
  await userEvent.type(recipient, 'District court');
  await userEvent.click(layer.getByRole('button', { name: /^Enter/ }));
  expect(asked.find(({ operation }) => operation === 'RecordDisclosure')).toMatchObject({
    variables: { clientId: 'c1', disclosedOn: '2026-03-01', recipient: 'District court', replaces: 'd1' },
  });
});

it('says that nothing was disclosed', async () => {
  show(<DisclosureList clientId="c1" />, replies([]));
  expect(await screen.findByText('Nothing on record was disclosed.')).toBeTruthy();
});

it('says when it could not be shown', async () => {
  show(<DisclosureList clientId="c1" />, { Disclosures: { code: 'INTERNAL', requestId: 'r1' } });
  expect(await screen.findByText(/could not be shown/)).toBeTruthy();
});
