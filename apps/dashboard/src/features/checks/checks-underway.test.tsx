import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { show, type Reply } from '../../testing/show.tsx';
import { ChecksUnderway } from './checks-underway.tsx';

const underway = (done: number | null): Reply => ({
  data: {
    checksUnderway:
      done === null
        ? null
        : { __typename: 'ChecksUnderway', startedAt: '2026-03-02T15:00:00Z', done, total: 48_120 },
  },
});

afterEach(() => vi.useRealTimers());

it('says nothing where everything is judged by the present checks', async () => {
  const { asked, container } = show(<ChecksUnderway onShow={() => undefined} />, {
    ChecksUnderway: underway(null),
  });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(container.textContent).toBe('');
});

it('says how many notes have been judged anew, and has what is found shown when all of them are', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const replies = { ChecksUnderway: underway(1_200) };
  const onShow = vi.fn();
  show(<ChecksUnderway onShow={onShow} />, replies);
  expect((await screen.findByRole('region', { name: 'Checks after an update' })).textContent).toBe(
    'The checks were updated. 1,200 of 48,120 notes have been judged anew; the others stand here as they were judged before.',
  );
  const bar = screen.getByRole('progressbar', { name: 'Notes that have been judged anew' });
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1200', '48120']);
  replies.ChecksUnderway = underway(null);
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  await userEvent.click(await screen.findByRole('button', { name: 'Show what is found now' }));
  expect(onShow).toHaveBeenCalledOnce();
  expect(screen.queryByRole('region')).toBeNull();
});
