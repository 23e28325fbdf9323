import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Answer, Failure } from '../platform/use-answer.ts';
import { LayerButton } from './form/layer-button.tsx';
import { QueryView } from './query-view.tsx';

const viewOf = (answer: Answer<readonly string[]>) => (
  <QueryView
    answer={answer}
    loading={<span>grey lines</span>}
    failed="The groups could not be loaded."
    empty={{ when: (rows) => rows.length === 0, say: 'No group is on record.' }}
    ready={(rows) => <p>{rows.join()}</p>}
  />
);
const view = (answer: Answer<readonly string[]>): void => {
  render(viewOf(answer));
};
const retry = (): void => undefined;
const failing = (kind: Failure['kind'], question: number): Answer<readonly string[]> => ({
  ...{ state: 'failed', retry, question },
  failure: { kind, requestId: null },
});

test('while it loads, the shape of what comes stands there', () => {
  view({ state: 'loading' });
  expect(screen.getByRole('status', { name: 'Loading' })).toHaveProperty('textContent', 'grey lines');
});

test('a failure says what failed and why, carries the request id, and can be tried again', async () => {
  const again = vi.fn();
  view({ state: 'failed', failure: { kind: 'server', requestId: 'r-81' }, retry: again });
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('The groups could not be loaded.');
  expect(alert.textContent).toContain('Request r-81.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledOnce();
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

test('what was answered stays when asking again fails, and says so; not under another question, and not what may be seen no more', () => {
  const { rerender } = render(viewOf({ state: 'ready', data: ['Grief'], refreshing: false, question: 1 }));
  for (const kind of ['offline', 'late', 'server', 'signed-out'] as const) {
    rerender(viewOf(failing(kind, 1)));
    expect(screen.getByText('Grief')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('could not be asked for again');
  }
  rerender(viewOf({ state: 'loading', question: 1 }));
  expect(screen.getByText('Grief').parentElement?.getAttribute('aria-busy')).toBe('true');
  for (const gone of [failing('offline', 2), failing('forbidden', 1), failing('not-found', 1)]) {
    rerender(viewOf(gone));
    expect(screen.queryByText('Grief')).toBeNull();
  }
  rerender(viewOf({ state: 'loading', question: 2 }));
  expect(screen.queryByText('Grief')).toBeNull();
});

test('a form stays with what is typed when its button goes, whatever the answer becomes', async () => {
  const withForm = (answer: Answer<readonly string[]>) => (
    <QueryView
      answer={answer}
      loading={null}
      failed="The groups could not be loaded."
      empty={{ when: () => false, say: null }}
      ready={(rows) =>
        rows.map((row) => (
          <LayerButton key={row} label={`Decide ${row}`}>
            {(close) => (
              <div>
                <input aria-label={`About ${row}, of ${rows.length}`} />
                <button onClick={close}>Done</button>
              </div>
            )}
          </LayerButton>
        ))
      }
    />
  );
  const ready = (data: string[], question = 1): Answer<readonly string[]> => ({
    ...{ state: 'ready', refreshing: false, data, question },
  });
  const { rerender } = render(withForm(ready(['Grief'])));
  await userEvent.click(screen.getByRole('button', { name: 'Decide Grief' }));
  await userEvent.type(screen.getByRole('textbox'), 'Typed');
  // While the button is there, its layer knows what the button knows.
  rerender(withForm(ready(['Grief', 'Skills'])));
  expect(screen.getByRole('textbox', { name: 'About Grief, of 2' })).toHaveProperty('value', 'Typed');
  for (const answer of [ready([]), failing('offline', 2), { state: 'loading', question: 2 } as const]) {
    rerender(withForm(answer));
    expect(screen.queryByRole('button', { name: 'Decide Grief' })).toBeNull();
    expect(screen.getByRole('textbox')).toHaveProperty('value', 'Typed');
  }
  // What it is about may be seen no more.
  rerender(withForm(failing('not-found', 1)));
  expect(screen.queryByRole('textbox')).toBeNull();
  rerender(withForm(ready([])));
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByRole('textbox')).toBeNull();
});
