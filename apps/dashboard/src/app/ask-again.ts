import { makeOperation, mapExchange } from 'urql';
import type { Exchange, Operation } from 'urql';

/**
 * Asks once more whatever was under way while something was changed. The cache has everything that is shown asked for again after a
 * change, but knows nothing of a question that has no answer yet: its answer may have been read before the change, and would stand.
 */
export function askAgainAfterChange(ask: (operation: Operation) => void): Exchange {
  const underWay = new Set<number>();
  const overtaken = new Set<number>();
  return mapExchange({
    onOperation: ({ kind, key }) => {
      if (kind === 'query') underWay.add(key);
      if (kind !== 'teardown') return;
      underWay.delete(key);
      overtaken.delete(key);
    },
    onResult: ({ operation }) => {
      const { kind, key } = operation;
      if (kind === 'mutation') for (const one of underWay) overtaken.add(one);
      if (kind !== 'query') return;
      underWay.delete(key);
      if (overtaken.delete(key)) ask(makeOperation(kind, operation, { requestPolicy: 'network-only' }));
    },
  });
}
