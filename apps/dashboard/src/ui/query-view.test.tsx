import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Answer } from '../platform/use-answer.ts';
import { QueryView } from './query-view.tsx';

const view = (answer: Answer<readonly string[]>): void => {
  render(
    <QueryView
      answer={answer}
      loading={<span>grey lines</span>}
      failed="The groups could not be loaded."
      empty={{ when: (rows) => rows.length === 0, say: 'No group is on record.' }}
      ready={(rows) => <p>{rows.join()}</p>}
    />,
  );
};

test('while it loads, the shape of what comes stands there', () => {
  view({ state: 'loading' });
  expect(screen.getByRole('status', { name: 'Loading' })).toHaveProperty('textContent', 'grey lines');
});

test('a failure says what failed and why, carries the request id, and can be tried again', async () => {
  const retry = vi.fn();
  view({ state: 'failed', failure: { kind: 'server', requestId: 'r-81' }, retry });
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('The groups could not be loaded.');
  expect(alert.textContent).toContain('Request r-81.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});

test('what may not be seen can’t be tried again', () => {
  view({ state: 'failed', failure: { kind: 'not-found', requestId: null }, retry: () => undefined });
  expect(screen.getByRole('alert').textContent).toContain('not among the records that you may see');
  expect(screen.queryByRole('button')).toBeNull();
});

test('nothing to show is said in a sentence', () => {
  view({ state: 'ready', data: [], refreshing: false });
  expect(screen.getByText('No group is on record.')).toBeTruthy();
});

test('what was answered before stays while it is asked again', () => {
  view({ state: 'ready', data: ['Grief'], refreshing: true });
  expect(screen.getByText('Grief').parentElement?.getAttribute('aria-busy')).toBe('true');
});

test('what a role does not include is said quietly and not offered again', () => {
  view({ state: 'failed', failure: { kind: 'forbidden', requestId: null }, retry: () => undefined });
  expect(screen.getByText('Your role does not include this.')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
