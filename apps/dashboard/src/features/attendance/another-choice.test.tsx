import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { attendanceTrendQuery } from './attendance.graphql.ts';
import type { Bucket } from '../../gql/graphql.ts';
import { day } from '../../testing/practice.ts';
import { show } from '../../testing/show.tsx';
import type { Reply } from '../../testing/show.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useAnswer } from '../../platform/use-answer.ts';

const scope = { from: day('2026-03-02'), to: day('2026-03-13') };
const series = { sessionsHeld: [], attended: [], excused: [], lateCancelled: [], noShow: [], unrecorded: [] };
const trend = (first: string): Reply => ({
  data: {
    attendanceTrend: {
      __typename: 'AttendanceTrend',
      buckets: [first],
      groups: [],
      total: { __typename: 'AttendanceSeries', ...series, expected: [], guests: [] },
    },
  },
});

/** A figure whose title comes from the choice, and whose numbers come from the answer. */
function Figure({ onOpen }: { readonly onOpen: (bucket: Bucket) => void }): ReactNode {
  const [bucket, setBucket] = useState<Bucket>('WEEK');
  const answer = useAnswer(attendanceTrendQuery, { scope, bucket });
  return (
    <>
      <button type="button" onClick={() => setBucket('MONTH')}>
        By month
      </button>
      <QueryView
        answer={answer}
        loading="grey lines"
        failed="It could not be loaded."
        empty={{ when: () => false, say: null }}
        ready={({ attendanceTrend }) => (
          <button type="button" onClick={() => onOpen(bucket)}>
            {`By ${bucket}: ${attendanceTrend.buckets.join()}`}
          </button>
        )}
      />
    </>
  );
}

test('after another choice the answer before stays under its own title, busy, and opens nothing', async () => {
  const replies: Record<string, Reply> = { AttendanceTrend: trend('2026-03-02') };
  const onOpen = vi.fn();
  show(<Figure onOpen={onOpen} />, replies);
  await screen.findByRole('button', { name: 'By WEEK: 2026-03-02' });
  replies['AttendanceTrend'] = 'never';
  await userEvent.click(screen.getByRole('button', { name: 'By month' }));
  const old = screen.getByRole('button', { name: 'By WEEK: 2026-03-02' });
  expect(old.closest('[aria-busy=true]')).not.toBeNull();
  await userEvent.click(old);
  old.focus();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(old);
});

test('title and numbers change together, and what they open is of the new choice', async () => {
  const replies: Record<string, Reply> = { AttendanceTrend: trend('2026-03-02') };
  const onOpen = vi.fn();
  show(<Figure onOpen={onOpen} />, replies);
  await screen.findByRole('button', { name: 'By WEEK: 2026-03-02' });
  replies['AttendanceTrend'] = trend('2026-03-01');
  await userEvent.click(screen.getByRole('button', { name: 'By month' }));
  await userEvent.click(await screen.findByRole('button', { name: 'By MONTH: 2026-03-01' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('MONTH');
  expect(screen.queryByText(/By MONTH: 2026-03-02|By WEEK/)).toBeNull();
});
