import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { show, type Reply } from '../../testing/show.tsx';
import { ClientLayer } from './client-layer.tsx';

const payers = {
  data: {
    payers: [
      { __typename: 'Payer', id: 'payer-1', name: 'Plan One' },
      { __typename: 'Payer', id: 'payer-2', name: 'Plan Two' },
    ],
  },
};
const record = {
  data: {
    clientRecord: {
      __typename: 'ClientRecord',
      client: { __typename: 'ClientRef', id: 'client-1', label: 'Ada Q.' },
      firstName: 'Ada',
      lastName: 'Quill',
      preferredName: null,
      dateOfBirth: '1990-03-04',
      otherNames: ['Adele', 'Quilty'],
      payerId: 'payer-1',
      coverage: [{ __typename: 'Coverage', payer: 'Plan One', from: '2026-01-05' }],
      version: 3,
    },
  },
};
const done = { data: { result: { __typename: 'Done', id: 'client-1' } } };
const open = (SaveClient: Reply, PayersOfClients: Reply = payers) => {
  const onClose = vi.fn<() => void>();
  const shown = show(<ClientLayer clientId="client-1" onClose={onClose} />, {
    ClientRecord: record,
    PayersOfClients,
    SaveClient,
  });
  const saved = (): unknown =>
    shown.asked.find(({ operation }) => operation === 'SaveClient')?.variables ?? null;
  return { onClose, saved };
};
const payer = (): Promise<HTMLSelectElement> => screen.findByLabelText('Payer');

it('sends the names alone while the payer stays, and says since when it pays', async () => {
  const { onClose, saved } = open(done);
  await userEvent.type(await screen.findByLabelText(/^Preferred name/), 'Addie');
  expect(screen.getByText('Recorded: Plan One since 5 Jan 2026.')).toBeTruthy();
  expect(screen.queryByLabelText(/^Pays since/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(saved()).toEqual({
    clientId: 'client-1',
    version: 3,
    client: {
      firstName: 'Ada',
      lastName: 'Quill',
      preferredName: 'Addie',
      dateOfBirth: '1990-03-04',
      otherNames: ['Adele', 'Quilty'],
      payerId: 'payer-1',
      payerFrom: null,
    },
  });
});

it('asks since when another payer pays, and sends it', async () => {
  const { onClose, saved } = open(done);
  await screen.findByRole('option', { name: 'Plan Two' });
  await userEvent.selectOptions(await payer(), 'payer-2');
  await userEvent.type(screen.getByLabelText(/^Pays since/), '2026-02-01');
  await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(saved()).toMatchObject({ client: { payerId: 'payer-2', payerFrom: '2026-02-01' } });
});

it('says what is refused and at which field, and keeps what was entered', async () => {
  const { onClose } = open({
    data: {
      result: {
        __typename: 'Refusal',
        code: 'payer-needs-notes',
        message: 'This group keeps a summary alone.',
        field: 'payerId',
      },
    },
  });
  await screen.findByRole('option', { name: 'Plan Two' });
  await userEvent.selectOptions(await payer(), 'payer-2');
  await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
  expect(await screen.findByText('This group keeps a summary alone.')).toBeTruthy();
  expect((await payer()).getAttribute('aria-invalid')).toBe('true');
  expect((await payer()).value).toBe('payer-2');
  expect(onClose).not.toHaveBeenCalled();
});

it('keeps the payer on record when it is saved before the list of payers is there', async () => {
  const { onClose, saved } = open(done, 'never');
  await userEvent.type(await screen.findByLabelText(/^Preferred name/), 'Addie');
  await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(saved()).toMatchObject({ client: { payerId: 'payer-1', payerFrom: null } });
});
