import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef } from 'react';
import { createRequest, useQuery } from 'urql';
import type { AnyVariables, CombinedError } from 'urql';
import { renewals } from './session-state.ts';
import { useStore } from './store.ts';

/** What went wrong, in words for a person; the request id lets whoever runs the server find the rest. */
export interface Failure {
  readonly kind: 'offline' | 'late' | 'signed-out' | 'not-found' | 'forbidden' | 'server';
  readonly requestId: string | null;
}

/** Where a question to the API stands. A failure is a state of its own, so that it can't look like "nothing there". */
export type Answer<Data> =
  | ({ readonly state: 'loading' } & Asked)
  | ({ readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void } & Asked)
  | ({
      readonly state: 'ready';
      readonly data: Data;
      readonly refreshing: boolean;
      /** The data answer the question before this one, whose own answer is under way. */
      readonly outdated?: boolean;
    } & Asked);

interface Asked {
  /** The same for the same question, by which an earlier answer to it is told; none where nobody has to tell. */
  readonly question?: number;
}

/** What was answered to the very question that is asked now; null until then. */
export const currentData = <Data>(answer: Answer<Data>): Data | null =>
  answer.state === 'ready' && answer.outdated !== true ? answer.data : null;

/** Whether what was asked for may no longer be seen, or is not there: what was shown of it before does not stay. */
export const isGone = (answer: Answer<unknown>): boolean =>
  answer.state === 'failed' && (answer.failure.kind === 'forbidden' || answer.failure.kind === 'not-found');

/** The mark of every answer, empty ones included: a change that names it has all that is shown asked for again. */
export const everyAnswer = { additionalTypenames: ['EveryAnswer'] };

interface Asking {
  /** Ask only when there is something to ask about. */
  readonly when?: boolean;
}

/** Asks the API; what was answered before stands while it is asked again. */
export function useAnswer<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { when = true }: Asking = {},
): Answer<Data> {
  const [{ data, error, fetching, stale, operation }, ask] = useQuery<Data, Variables>({
    query,
    variables,
    pause: !when,
    requestPolicy: 'cache-and-network',
    context: everyAnswer,
  });
  const retry = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useRenewal(when, retry);
  const question = createRequest(query, variables).key;
  if (error !== undefined && !fetching)
    return { state: 'failed', failure: describeFailure(error), retry, question };
  if (data === undefined || data === null) return { state: 'loading', question };
  const outdated = fetching && operation !== undefined && operation.key !== question;
  return { state: 'ready', data, refreshing: fetching || stale, outdated, question };
}

function useRenewal(when: boolean, retry: () => void): void {
  const renewal = useStore(renewals);
  const seen = useRef(renewal);
  useEffect(() => {
    if (seen.current === renewal) return;
    seen.current = renewal;
    if (when) retry();
  }, [renewal, retry, when]);
}

/** Sorts an error by what a person can do about it. */
export function describeFailure(error: CombinedError): Failure {
  const extensions = error.graphQLErrors[0]?.extensions ?? {};
  const requestId = typeof extensions['requestId'] === 'string' ? extensions['requestId'] : null;
  if (extensions['code'] === 'UNAUTHENTICATED') return { kind: 'signed-out', requestId };
  if (extensions['code'] === 'FORBIDDEN') return { kind: 'forbidden', requestId };
  if (extensions['code'] === 'NOT_FOUND') return { kind: 'not-found', requestId };
  // The server is there, and its database is not.
  if (extensions['code'] === 'UNAVAILABLE') return { kind: 'offline', requestId };
  if (error.networkError?.name === 'TimeoutError') return { kind: 'late', requestId };
  if (error.networkError !== undefined && foundNobody(error.response)) return { kind: 'offline', requestId };
  return { kind: 'server', requestId };
}

/** No answer at all, or that of a proxy which did not reach the server either. */
function foundNobody(response: unknown): boolean {
  if (response === undefined) return true;
  return response instanceof Response && [502, 503, 504].includes(response.status);
}
