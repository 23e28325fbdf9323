import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createRequest } from 'urql';
import type { AnyVariables, Client, OperationResult } from 'urql';

/** How long an answer may take before the question is given up, so that it can be asked again. */
export interface Patience {
  readonly within: <Value>(ask: (givenUp: AbortSignal) => Promise<Value>) => Promise<Value>;
}

/** First for a way to the server that was lost under the question; then for a server that is there, and slow. */
const waits = [5_000, 10_000, 20_000];

/** Waits longer after each answer that never came, and as at first once one comes in time. What is given up is told so by its signal. */
export function createPatience(): Patience {
  let tries = 0;
  return {
    within: async (ask) => {
      const mine = tries;
      const giveUp = new AbortController();
      let timer: ReturnType<typeof setTimeout> | null = null;
      const late = new Promise<never>((_done, fail) => {
        timer = setTimeout(() => {
          tries = Math.min(mine + 1, waits.length - 1);
          fail(new Error('No answer came.'));
          giveUp.abort();
        }, waits[mine]);
      });
      const began = performance.now();
      try {
        const answer = await Promise.race([ask(giveUp.signal), late]);
        if (performance.now() - began < (waits[0] ?? 0)) tries = 0;
        return answer;
      } finally {
        if (timer !== null) clearTimeout(timer);
      }
    },
  };
}

const askers = { query: 'executeQuery', mutation: 'executeMutation' } as const;

/**
 * Asks so that giving up ends the request, too: a browser has six ways to a server, and each silent one would be missing at the next
 * try.
 */
export function askUntil(client: Client, kind: keyof typeof askers, givenUp: AbortSignal) {
  return <Data, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<OperationResult<Data, Variables>> => {
    const request = createRequest(document, variables);
    const ask = client.createRequestOperation(kind, request).context.fetch ?? fetch;
    return client[askers[kind]]<Data, Variables>(request, {
      requestPolicy: 'network-only',
      fetch: (address, parts) => ask(address, { ...parts, signal: givenUp }),
    }).toPromise();
  };
}
