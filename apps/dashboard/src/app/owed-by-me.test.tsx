import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { PracticeContext } from '../platform/practice.ts';
import type { Role } from '../gql/graphql.ts';
import { practice } from '../testing/practice.ts';
import { show, type Replies } from '../testing/show.tsx';
import { OwedByMe } from './owed-by-me.tsx';

const owed = (kind: string, dueAt: string, overdue = false) => ({
  __typename: 'OwedRecord',
  ...{ kind, dueAt, overdue, count: 3, groupId: 'group-1', groupName: 'Grief', client: null },
  session: { __typename: 'SessionRef', id: kind, startsAt: '2026-03-24T18:00:00Z', date: '2026-03-24' },
});
const asked = (id: string, actBy: string | null) => ({
  __typename: 'AmendmentDue',
  ...{ id, receivedOn: '2026-02-02', groupName: 'Grief', state: 'open', duties: ['decide'], actBy },
  ...{ overdue: false, isAskedOfMe: true, askedOf: 'Harriet Moss', isNotice: false },
  client: { __typename: 'ClientRef', id: 'c1', label: 'Marisol Quiroga' },
  session: { __typename: 'SessionRef', id: 's1', date: '2026-01-13' },
});
const replies = (records: object[], requests: object[]): Replies => ({
  OwedByMe: { data: { owedByMe: records } },
  AmendmentsDue: { data: { amendmentsDue: requests } },
});
const showFor = (roles: Role[], given: Replies, isQuiet = false) =>
  show(
    <PracticeContext value={{ ...practice, viewer: { ...practice.viewer, roles } }}>
      <OwedByMe isQuiet={isQuiet} />
    </PracticeContext>,
    given,
  );

it('puts records and requests to amend into one list, what is due first on top, what has no day last', async () => {
  const records = [owed('document', '2026-03-27T20:00:00Z', true), owed('sign', '2026-03-31T06:59:00Z')];
  showFor(['CLINICIAN'], replies(records, [asked('a', null), asked('b', '2026-03-30')]));
  const list = await screen.findByRole('region', { name: 'Owed by me' });
  const lines = within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  // The 30th ends in Phoenix at seven in the morning, UTC: a minute after the notes are due.
  expect(lines.map((line) => line.slice(0, 12))).toEqual([
    'Document 3 s',
    'Sign 3 notes',
    'Answer a req',
    'Answer a req',
  ]);
  expect(lines[2]).toContain('note of 13 Jan 2026, Grief · Marisol Quiroga');
  expect(lines[2]).toContain('due 30 Mar 2026');
  expect(lines[3]).toContain('no certain day');
  expect(list.textContent).toContain('1 of 4 is overdue.');
});

it('says that nothing is owed, and is silent for whoever sees the whole practice', async () => {
  showFor(['CLINICIAN'], replies([], []));
  expect(await screen.findByText(/^Nothing owed/)).toBeTruthy();
  const { asked: questions, container } = showFor(['CLINICIAN', 'DIRECTOR'], replies([], []), true);
  await expect.poll(() => questions.length).toBe(2);
  await expect.poll(() => container.textContent).toBe('');
});

it('shows what a director owes who also facilitates', async () => {
  showFor(['CLINICIAN', 'DIRECTOR'], replies([], [asked('a', '2026-03-30')]), true);
  const list = await screen.findByRole('region', { name: 'Owed by me' });
  expect(within(list).getByRole('link', { name: 'Answer a request to amend' })).toBeTruthy();
});

it('asks nothing about requests for whoever answers none, and lists the records where the requests fail', async () => {
  const records = [owed('document', '2026-03-27T20:00:00Z')];
  const { asked: questions } = showFor(['DIRECTOR'], replies(records, []));
  await screen.findByText('Document 3 seats');
  expect(questions.map(({ operation }) => operation)).toEqual(['OwedByMe']);
  showFor(['CLINICIAN'], { ...replies(records, []), AmendmentsDue: { code: 'INTERNAL' } });
  expect(await screen.findByText(/about members’ requests to amend could not be listed/)).toBeTruthy();
  expect(screen.getAllByText('Document 3 seats')).toHaveLength(2);
});
