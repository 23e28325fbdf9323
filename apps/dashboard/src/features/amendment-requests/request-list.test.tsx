import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { RequestList } from './request-list.tsx';

const step = (kind: string, change: object = {}) => ({
  __typename: 'AmendmentStep',
  ...{
    id: `step ${kind}`,
    kind,
    takenOn: '2026-02-10',
    enteredBy: 'Oskar Lindgren',
    text: null,
    accepts: null,
  },
  ...{ ground: null, day: null, letter: null, staffName: null, amendedBy: null },
  ...change,
});
const note = {
  __typename: 'RequestedNote',
  ...{ id: 'n1', groupName: 'Monday group', author: 'Harriet Moss', isSigned: true, isPart2: false },
  session: { __typename: 'SessionRef', id: 's1', date: '2026-01-13' },
  entries: [],
};
const request = (change: object = {}) => ({
  __typename: 'AmendmentRequest',
  ...{
    id: 'r1',
    note,
    receivedOn: '2026-02-02',
    wanted: 'I came at seven.',
    reason: 'My bus was on time.',
    informedBy: null,
  },
  ...{ enteredBy: 'Oskar Lindgren', state: 'open', actBy: '2026-04-03', overdue: false },
  ...{ mayExtendTo: '2026-05-03', duties: ['decide'], isAskedOfMe: false, askedOf: null, dispute: 'none' },
  ...{ persons: [], steps: [], askable: [{ __typename: 'NamedStaff', id: 't1', name: 'Harriet Moss' }] },
  ...change,
});
const replies = (rows: readonly object[], may: object = {}) => ({
  AmendmentRequests: {
    data: {
      amendmentRequests: {
        __typename: 'AmendmentAccount',
        ...{
          mayRecord: true,
          mayRecordOther: true,
          mayDecide: true,
          lastContact: 'Privacy office, 555-0100',
        },
        ...may,
        notes: [
          {
            __typename: 'NoteToAmend',
            id: 'n1',
            date: '2026-01-13',
            groupName: 'Monday group',
            author: 'H. Moss',
          },
        ],
        rows,
      },
    },
  },
  DecideAmendmentRequest: { data: { result: { __typename: 'Done', id: 'new' } } },
  RecordAmendmentRequest: { data: { result: { __typename: 'Done', id: 'new' } } },
});
const buttons = (): (string | null)[] =>
  within(screen.getByRole('article'))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

it('says what the member wants changed, where it stands, and by when the practice acts', async () => {
  show(<RequestList clientId="c1" />, replies([request()]));
  await screen.findByText('I came at seven.');
  expect(screen.getByText('Decide, by 3 Apr 2026')).toBeTruthy();
  expect(buttons()).toEqual([
    'Decide',
    'Ask a clinician',
    'Link an entry',
    'Take more time',
    'Member took it back',
  ]);
});

it('offers a clinician no decision, and whoever is asked the correction', async () => {
  const asked = { isAskedOfMe: true, askedOf: 'Harriet Moss', steps: [step('asked', { text: 'Is it so?' })] };
  show(<RequestList clientId="c1" />, replies([request(asked)], { mayDecide: false }));
  await screen.findByText('You are asked:');
  expect(buttons()).toEqual(['Write the correction', 'Answer', 'Member took it back']);
});

it('decides with a ground, what it rests on, and whom the member turns to', async () => {
  const { asked } = show(<RequestList clientId="c1" />, replies([request()]));
  await userEvent.click(await screen.findByRole('button', { name: 'Decide' }));
  const panel = within(await screen.findByRole('dialog'));
  await userEvent.click(panel.getByRole('radio', { name: /^Deny/ }));
  // A note of a session was written here and is part of the record.
  expect(within(panel.getByLabelText('Ground')).getAllByRole('option')).toHaveLength(3);
  await userEvent.selectOptions(panel.getByLabelText('Ground'), 'accurate_and_complete');
  await userEvent.type(panel.getByLabelText(/What it rests on/), 'The sheet says so.');
  await userEvent.click(panel.getByRole('button', { name: /^Decide/ }));
  expect(asked.find(({ operation }) => operation === 'DecideAmendmentRequest')?.variables).toMatchObject({
    ...{ clientId: 'c1', requestId: 'r1', outcome: 'denied', ground: 'accurate_and_complete' },
    ...{ basis: 'The sheet says so.', contact: 'Privacy office, 555-0100', accepts: null },
  });
});

it('wants to know what a request is about, and sends none for another part of the record', async () => {
  const { asked } = show(<RequestList clientId="c1" />, replies([]));
  await userEvent.click(await screen.findByRole('button', { name: 'Enter a request' }));
  const panel = within(await screen.findByRole('dialog'));
  await userEvent.type(panel.getByLabelText('What is to be changed'), 'The goal.');
  await userEvent.type(panel.getByLabelText(/reason/), 'It ended.');
  await userEvent.click(panel.getByRole('button', { name: /^Enter/ }));
  expect(await panel.findByText('Choose what it is about.')).toBeTruthy();
  await userEvent.selectOptions(panel.getByLabelText('About'), 'other');
  await userEvent.click(panel.getByRole('button', { name: /^Enter/ }));
  expect(asked.find(({ operation }) => operation === 'RecordAmendmentRequest')?.variables).toMatchObject({
    ...{ clientId: 'c1', noteId: null, wanted: 'The goal.', reason: 'It ended.' },
  });
});

it('keeps what happened, and what each wrote, to be unfolded', async () => {
  const denied = {
    ...{ state: 'denied', duties: ['send_rebuttal'], dispute: 'disagreed' },
    steps: [
      step('denied', { ground: 'accurate_and_complete', text: 'The sheet says so.' }),
      step('disagreed', { day: '2026-02-11', text: 'The sheet is wrong.' }),
      step('rebutted', { text: 'Two people saw it.' }),
    ],
  };
  show(<RequestList clientId="c1" />, replies([request(denied)]));
  await userEvent.click(await screen.findByText('3 steps so far'));
  for (const text of ['The sheet says so.', 'The sheet is wrong.', 'Two people saw it.'])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText('Give the member a copy of the answer')).toBeTruthy();
});

it('says that nothing was asked for, and offers nothing to enter to who may only read', async () => {
  show(<RequestList clientId="c1" />, replies([], { mayRecord: false, mayDecide: false }));
  expect(await screen.findByText(/^The member asked for no amendment/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('says when it could not be shown', async () => {
  show(<RequestList clientId="c1" />, { AmendmentRequests: { code: 'INTERNAL', requestId: 'r1' } });
  expect(await screen.findByText('The requests could not be shown.')).toBeTruthy();
});

it('shows a notice of another practice, about which nothing is decided; a director marks a mistake', async () => {
  const notice = {
    informedBy: 'Northside Hospital',
    reason: '',
    state: 'informed',
    duties: [],
    mayExtendTo: null,
  };
  const { unmount } = show(<RequestList clientId="c1" />, replies([request(notice)]));
  expect(await screen.findByText('Northside Hospital')).toBeTruthy();
  expect(screen.getByText('amended elsewhere')).toBeTruthy();
  expect(screen.queryByText(/^Because/)).toBeNull();
  expect(buttons()).toEqual(['Ask a clinician', 'Link an entry', 'Was entered by mistake']);
  unmount();
  const mistaken = { ...notice, state: 'withdrawn', steps: [step('withdrawn')] };
  show(<RequestList clientId="c1" />, replies([request(mistaken)], { mayDecide: false }));
  expect(await screen.findByText('entered by mistake')).toBeTruthy();
  expect(screen.getByText('Entered by mistake')).toBeTruthy();
  expect(within(screen.getByRole('article')).queryByRole('button')).toBeNull();
});

it('enters a notice about a note, and asks what it affects', async () => {
  const { asked } = show(<RequestList clientId="c1" />, {
    ...replies([]),
    RecordAmendmentNotice: { data: { result: { __typename: 'Done', id: 'new' } } },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Enter a notice of another practice' }));
  const form = within(screen.getByRole('dialog'));
  await userEvent.type(form.getByLabelText('Who informs'), 'Northside Hospital');
  await userEvent.type(form.getByLabelText('What was amended'), 'Born in May.');
  await userEvent.click(form.getByRole('button', { name: /^Enter/ }));
  expect(await form.findByText('Choose what it affects.')).toBeTruthy();
  await userEvent.selectOptions(form.getByLabelText('What it affects'), 'n1');
  await userEvent.click(form.getByRole('button', { name: /^Enter/ }));
  await expect
    .poll(() => asked.find(({ operation }) => operation === 'RecordAmendmentNotice')?.variables)
    .toMatchObject({
      ...{ clientId: 'c1', noteId: 'n1', informedBy: 'Northside Hospital', says: 'Born in May.' },
    });
});

it('tells nobody of an amendment that is not made yet', async () => {
  const persons = [
    { __typename: 'PersonToBeTold', id: 'p1', recipient: 'Dr. Osei', namedBy: 'client', toldOn: null },
  ];
  const accepted = { state: 'accepted', duties: ['amend', 'tell_persons'], persons, mayExtendTo: null };
  const { unmount } = show(<RequestList clientId="c1" />, replies([request(accepted)]));
  expect(await screen.findByText(/is to be told once the record is amended/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Was told: Dr. Osei' })).toBeNull();
  unmount();
  show(<RequestList clientId="c1" />, replies([request({ ...accepted, steps: [step('amended')] })]));
  expect(await screen.findByRole('button', { name: 'Was told: Dr. Osei' })).toBeTruthy();
});
