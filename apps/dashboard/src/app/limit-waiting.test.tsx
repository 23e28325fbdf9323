import { act, fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveSiteMutation, sitesAndStaffQuery } from '../features/sites-and-staff/sites-and-staff.graphql.ts';
import { silentSince } from '../platform/server-reach.ts';
import { useAnswer } from '../platform/use-answer.ts';
import { show, type Reply } from '../testing/show.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { createGraphqlClient } from './graphql-client.ts';

const sites = (...names: readonly string[]): Reply => ({
  data: {
    sitesOnRecord: names.map((name) => ({ __typename: 'SiteOnRecord', id: name, name, version: 1 })),
    staffOnRecord: [],
  },
});

function Sites(): ReactNode {
  return (
    <QueryView
      answer={useAnswer(sitesAndStaffQuery, {})}
      loading="…"
      failed="The sites could not be loaded."
      empty={{ when: () => false, say: '' }}
      ready={({ sitesOnRecord }) => <p>{sitesOnRecord.map(({ name }) => name).join()}</p>}
    />
  );
}

const health = vi.fn(() => Promise.resolve(new Response('{}')));
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', health);
  silentSince.set(null);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  silentSince.set(null);
});
const pass = (milliseconds: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

it('says so when no answer comes, looks for a connection that is there, and asks again when it is told to', async () => {
  const replies: Record<string, Reply> = { SitesAndStaff: 'never' };
  const { asked } = show(<Sites />, replies);
  await pass(19_900);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  await pass(200);
  const said = screen.getByRole('alert').textContent;
  expect(said).toContain('The sites could not be loaded.');
  expect(said).toContain('No answer came in time');
  expect(health).toHaveBeenCalled();
  expect(silentSince.get()).toBeNull();
  // Asked again, a server that is slow has longer.
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await pass(59_900);
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
  await pass(200);
  expect(screen.getByRole('alert').textContent).toContain('No answer came in time');
  replies['SitesAndStaff'] = sites('Cedar Street');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await pass(100);
  expect(screen.getByText('Cedar Street')).toBeTruthy();
  expect(asked).toHaveLength(3);
});

it('ends the request that it gives up, also one whose answer breaks off', async () => {
  const signals: AbortSignal[] = [];
  const client = createGraphqlClient((_address, request) => {
    if (request?.signal != null) signals.push(request.signal);
    const begun = new ReadableStream({
      start: (answer) => {
        answer.enqueue(new TextEncoder().encode('{"data":'));
        request?.signal?.addEventListener('abort', () => answer.error(request.signal?.reason));
      },
    });
    return Promise.resolve(new Response(begun, { headers: { 'content-type': 'application/json' } }));
  });
  const answer = client.query(sitesAndStaffQuery, {}).toPromise();
  await pass(20_100);
  expect((await answer).error?.networkError?.name).toBe('TimeoutError');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it('never gives up a change: nobody could say whether it was done', async () => {
  const client = createGraphqlClient(() => new Promise<Response>(() => undefined));
  const done = vi.fn();
  void client
    .mutation(saveSiteMutation, { site: { name: 'Cedar Street', timeZone: 'America/Phoenix' } })
    .toPromise()
    .then(done);
  await pass(120_000);
  expect(done).not.toHaveBeenCalled();
});
