import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import * as files from '../../platform/download.ts';
import { show } from '../../testing/show.tsx';
import { ReleaseForm } from './release-form.tsx';

const preview = {
  __typename: 'ReleasePreview',
  sessions: 3,
  notes: 1,
  unsigned: 2,
  isPart2: false,
  doubtful: [
    {
      __typename: 'DoubtfulWords',
      ...{ key: 'n1/response/0/14/Grace', words: 'Grace', level: 'warn', place: 'response' },
      ...{ date: '2026-03-01', sessionId: null },
    },
  ],
};
const consent = {
  __typename: 'Consent',
  ...{ id: 'k1', recipient: 'Dr. Amara Osei', purpose: 'Further treatment', givenOn: '2026-01-05' },
  ...{ expiresOn: '2026-12-31', revokedOn: null, enteredBy: 'Oskar Lindgren', holds: true },
};
const replies = (result: object) => ({
  ReleasePreview: { data: { releasePreview: preview } },
  Consents: {
    data: {
      consents: {
        __typename: 'ConsentList',
        mayRecord: true,
        rows: [consent, { ...consent, id: 'k2', holds: false, recipient: 'Somebody else' }],
      },
    },
  },
  ReleaseRecord: { data: { result } },
});
const released = { __typename: 'ReleasedRecord', id: 'd1', fileName: 'record-1', pdf: btoa('%PDF') };

it('says what the copy holds, and sends which words may stand', async () => {
  const saved = vi.spyOn(files, 'download').mockReturnValue();
  const onDone = vi.fn();
  const { asked } = show(<ReleaseForm clientId="c1" onDone={onDone} onClose={vi.fn()} />, replies(released));
  await screen.findByText(
    '3 sessions with 1 signed note. 2 notes are not signed by all who have to and left out.',
  );
  await userEvent.type(screen.getByLabelText('To whom'), 'County court');
  await userEvent.type(screen.getByLabelText('What for'), 'Court order');
  await userEvent.click(screen.getByRole('checkbox', { name: '“Grace”' }));
  await userEvent.click(screen.getByRole('button', { name: /^Release the copy/ }));
  await vi.waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(asked.find(({ operation }) => operation === 'ReleaseRecord')?.variables).toMatchObject({
    clientId: 'c1',
    recipient: 'County court',
    purpose: 'Court order',
    consentId: null,
    mayStand: ['n1/response/0/14/Grace'],
  });
  expect(saved.mock.calls.map(([name]) => name)).toEqual(['record-1.pdf']);
  saved.mockRestore();
});

it('offers the consents that hold, and then asks for nobody to send it to', async () => {
  const { asked } = show(<ReleaseForm clientId="c1" onDone={vi.fn()} onClose={vi.fn()} />, replies(released));
  const choice = await screen.findByLabelText('Rests on');
  await within(choice).findByRole('option', { name: /Dr. Amara Osei/ });
  expect(within(choice).getAllByRole('option')).toHaveLength(2);
  await userEvent.selectOptions(choice, 'k1');
  expect(screen.queryByLabelText('To whom')).toBeNull();
  const saved = vi.spyOn(files, 'download').mockReturnValue();
  await userEvent.click(screen.getByRole('button', { name: /^Release the copy/ }));
  await vi.waitFor(() =>
    expect(asked.find(({ operation }) => operation === 'ReleaseRecord')?.variables).toMatchObject({
      consentId: 'k1',
    }),
  );
  saved.mockRestore();
});

it('keeps what was entered when it is refused, and says why', async () => {
  const refusal = {
    __typename: 'Refusal',
    ...{ code: 'consent-missing', message: 'They leave on a written consent.', field: 'consentId' },
  };
  const onDone = vi.fn();
  show(<ReleaseForm clientId="c1" onDone={onDone} onClose={vi.fn()} />, replies(refusal));
  await userEvent.type(await screen.findByLabelText('To whom'), 'County court');
  await userEvent.click(screen.getByRole('button', { name: /^Release the copy/ }));
  await screen.findByText('They leave on a written consent.');
  expect(screen.getByLabelText<HTMLInputElement>('To whom').value).toBe('County court');
  expect(onDone).not.toHaveBeenCalled();
});
