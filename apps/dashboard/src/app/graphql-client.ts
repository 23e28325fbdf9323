import { persistedExchange } from '@urql/exchange-persisted';
import type { DocumentNode } from 'graphql';
import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { findNewWay, watchForReturn } from '../platform/server-reach.ts';
import { sessionState } from '../platform/session-state.ts';
import { askAgainAfterChange } from './ask-again.ts';
import { limitWaiting } from './limit-waiting.ts';
import { describeFailure } from '../platform/use-answer.ts';

/** A client with an empty cache. Whoever signs in or out gets a new one: the old one holds names. */
export function createGraphqlClient(ask: typeof fetch = (...request) => fetch(...request)): Client {
  const client: Client = new Client({
    url: '/graphql',
    fetch: ask,
    // POST only: variables are about people, and addresses end up in logs.
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
    exchanges: [
      watchFailures,
      cacheExchange,
      askAgainAfterChange((operation) => client.reexecuteOperation(operation)),
      sendHashes(),
      limitWaiting(ask, () => void lookForNewWay()),
      fetchExchange,
    ],
  });
  return client;
}

const watchFailures = mapExchange({
  onError: (error) => {
    const { kind } = describeFailure(error);
    if (kind === 'signed-out') sessionState.set('ended');
    // What the desk gave up is no silence: it asks that again by itself.
    if (kind === 'offline' && error.networkError?.name !== 'AbortError') watchForReturn(Date.now());
  },
});

let looking: Promise<void> | null = null;

/** Once for all that is given up at one time: the next try goes by a connection that is there, or waits until the server is. */
const lookForNewWay = (): Promise<void> =>
  (looking ??= findNewWay(Date.now).finally(() => {
    looking = null;
  }));

/** Documents travel as the hashes of the manifest that was written with them; the server takes no others. */
const sendHashes = (): ReturnType<typeof persistedExchange> =>
  persistedExchange({
    enforcePersistedQueries: true,
    enableForMutation: true,
    preferGetForPersistedQueries: false,
    generateHash: (_text, document) => Promise.resolve(hashOf(document)),
  });

/** The hash that the generator wrote into the document; the cache's own rewriting leaves it in place. */
function hashOf(document: DocumentNode): string {
  const meta: unknown = '__meta__' in document ? document.__meta__ : null;
  if (typeof meta === 'object' && meta !== null && 'hash' in meta && typeof meta.hash === 'string')
    return meta.hash;
  throw new Error('A document without a hash: run "pnpm generate".');
}
