import { cacheExchange, Client, fetchExchange, mapExchange } from 'urql';
import { sessionState } from '../platform/session-state.ts';
import { describeFailure } from '../platform/use-answer.ts';

/** A client with an empty cache. Whoever signs in or out gets a new one: the old one holds names. */
export function createGraphqlClient(url = '/graphql'): Client {
  return new Client({
    url,
    // POST only: variables are about people, and addresses end up in logs.
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { 'apollo-require-preflight': 'true' } },
    exchanges: [watchForEndedSession, cacheExchange, fetchExchange],
  });
}

const watchForEndedSession = mapExchange({
  onError: (error) => {
    if (describeFailure(error).kind === 'signed-out') sessionState.set('ended');
  },
});
