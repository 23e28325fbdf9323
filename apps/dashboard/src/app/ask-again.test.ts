import { expect, test, vi } from 'vitest';
import { sitesAndStaffQuery, saveSiteMutation } from '../features/sites-and-staff/sites-and-staff.graphql.ts';
import { everyAnswer } from '../platform/use-answer.ts';
import { createGraphqlClient } from './graphql-client.ts';

/** A server whose answers to questions come when the test says so; changes are answered at once. */
function makeServer() {
  const waiting: ((names: readonly string[]) => void)[] = [];
  const json = (data: object): Response =>
    new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } });
  const ask = vi.fn((_address: unknown, sent?: RequestInit) =>
    String(sent?.body).includes('SaveSite')
      ? Promise.resolve(json({ result: { __typename: 'Done', id: 's1' } }))
      : new Promise<Response>((answer) => {
          waiting.push((names) =>
            answer(
              json({
                sitesOnRecord: names.map((name) => ({ __typename: 'SiteOnRecord', id: name, name })),
                staffOnRecord: [],
              }),
            ),
          );
        }),
  );
  return { ask: ask as unknown as typeof fetch, waiting };
}

/** A page that shows the sites, while the server still owes its answer; `shown` says how many it showed, one time after the other. */
async function showSites() {
  const { ask, waiting } = makeServer();
  const client = createGraphqlClient(ask);
  const shown: number[] = [];
  const subscription = client
    .query(sitesAndStaffQuery, {}, everyAnswer)
    .subscribe(({ data }) => shown.push(data?.sitesOnRecord.length ?? -1));
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  return { client, shown, waiting, stop: () => subscription.unsubscribe() };
}

const site = { name: 'Cedar Street', timeZone: 'America/Phoenix' };
const settle = (): Promise<void> => new Promise((later) => setTimeout(later, 5));

test('a question whose answer was under way while something was changed is asked again', async () => {
  const { client, shown, waiting, stop } = await showSites();
  await client.mutation(saveSiteMutation, { site }, everyAnswer).toPromise();
  // What was read before the change arrives after it.
  waiting[0]?.([]);
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.(['Cedar Street']);
  await vi.waitFor(() => expect(shown.at(-1)).toBe(1));
  await settle();
  expect(waiting).toHaveLength(2);
  stop();
});

test('nobody is asked twice while nothing is changed', async () => {
  const { shown, waiting, stop } = await showSites();
  waiting[0]?.([]);
  await vi.waitFor(() => expect(shown).toEqual([0]));
  await settle();
  expect(waiting).toHaveLength(1);
  stop();
});
