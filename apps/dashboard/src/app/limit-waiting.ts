import { makeOperation, mapExchange } from 'urql';
import type { Exchange, Operation } from 'urql';

/** What a question ends with to which no answer came in time. */
const lateAnswer = 'TimeoutError';

/** At first; and when the same is asked again, of a server that is there and slow. */
const waits = [20_000, 60_000] as const;

/**
 * Gives up questions to which no answer comes: a connection that was lost without a word (a network that was changed, a wall that
 * forgot it) would else be waited on for ever. Whoever asks by a way of their own, as the desk does, has a patience of their own; and what
 * changes a record is never given up here, since nobody could say whether it was done. `onLate` is told of each.
 */
export function limitWaiting(ownAsk: typeof fetch, onLate: () => void): Exchange {
  const late = new Set<number>();
  const ends = new Map<number, () => void>();

  const askInTime =
    ({ key, context }: Operation): typeof fetch =>
    async (address, request) => {
      const giveUp = new AbortController();
      const over = new Promise<never>((_, fail) => {
        giveUp.signal.addEventListener('abort', () =>
          fail(new DOMException('No answer came in time.', lateAnswer)),
        );
      });
      // Once the answer has begun, whoever reads it is told by the signal alone.
      over.catch(() => undefined);
      const timer = setTimeout(
        () => {
          late.add(key);
          giveUp.abort(new DOMException('No answer came in time.', lateAnswer));
          onLate();
        },
        waits[late.has(key) ? 1 : 0],
      );
      const end = (): void => clearTimeout(timer);
      ends.set(key, end);
      // Nobody waits for it any more.
      request?.signal?.addEventListener('abort', end);
      const signal =
        request?.signal == null ? giveUp.signal : AbortSignal.any([request.signal, giveUp.signal]);
      return Promise.race([(context.fetch ?? fetch)(address, { ...request, signal }), over]);
    };

  return mapExchange({
    onOperation: (operation) =>
      operation.kind === 'query' && operation.context.fetch === ownAsk
        ? makeOperation(operation.kind, operation, { ...operation.context, fetch: askInTime(operation) })
        : operation,
    onResult: ({ operation, error }) => {
      ends.get(operation.key)?.();
      ends.delete(operation.key);
      if (error?.networkError?.name !== lateAnswer) late.delete(operation.key);
    },
  });
}
