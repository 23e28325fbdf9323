import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createRequest } from 'urql';
import type { AnyVariables, Client, OperationResult } from 'urql';

/** How long an answer may take before the question is given up, so that it can be asked again. */
export interface Patience {
  readonly within: <Value>(ask: (givenUp: AbortSignal) => Promise<Value>) => Promise<Value>;
  /** The server is back: what was asked before that is asked again, and waits as if it were the first time. */
  readonly startOver: () => void;
}

/** First for a way to the server that was lost under the question; then for a server that is there, and slow. */
const waits = [5_000, 10_000, 20_000];
/** What was asked just now is on its way to the server that is back. */
const justNow = 1_000;

/**
 * Waits longer after each answer that never came, and as at first once one comes in time. What is given up is told so by its signal;
 * then `findWay` may look for another way before it is asked again.
 */
export function createPatience(findWay: () => Promise<void> = () => Promise.resolve()): Patience {
  let tries = 0;
  const asked = new Map<() => void, number>();
  return {
    within: async (ask) => {
      const mine = tries;
      const began = performance.now();
      const giveUp = new AbortController();
      const given = new Promise<never>((_done, fail) => {
        giveUp.signal.addEventListener('abort', () => fail(new Error('No answer came.')));
      });
      const leave = (): void => giveUp.abort();
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        leave();
      }, waits[mine]);
      asked.set(leave, began);
      try {
        const answer = await Promise.race([ask(giveUp.signal), given]);
        if (performance.now() - began < (waits[0] ?? 0)) tries = 0;
        return answer;
      } catch (failure) {
        if (isLate) {
          tries = Math.min(mine + 1, waits.length - 1);
          await findWay();
        }
        throw failure;
      } finally {
        clearTimeout(timer);
        asked.delete(leave);
      }
    },
    startOver: () => {
      tries = 0;
      for (const [leave, began] of [...asked]) if (performance.now() - began > justNow) leave();
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
