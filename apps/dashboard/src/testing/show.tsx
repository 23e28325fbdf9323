import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { createGraphqlClient } from '../app/graphql-client.ts';
import { PracticeContext } from '../platform/practice.ts';
import { parseSearch, stringifySearch } from '../platform/search-params.ts';
import { practice } from './practice.ts';

/** What a pretended server answers to an operation: data, an error code, or nothing for ever. */
export type Reply =
  { readonly data: unknown } | { readonly code: string; readonly requestId?: string } | 'never';
export type Replies = Readonly<Record<string, Reply>>;

export interface Asked {
  readonly operation: string;
  readonly variables: unknown;
  readonly method: string;
  readonly body: string;
}

interface Shown extends RenderResult {
  readonly asked: readonly Asked[];
  readonly addressNow: () => string;
}

/** Shows a part of the dashboard in front of a pretended server, signed in. */
export function show(part: ReactNode, replies: Replies = {}, address = '/'): Shown {
  const asked: Asked[] = [];
  const ask: typeof fetch = async (_address, request) => {
    const body = String(request?.body ?? '');
    const { operationName, variables } = readBody(body);
    asked.push({ operation: operationName, variables, method: request?.method ?? 'GET', body });
    const reply = replies[operationName];
    if (reply === 'never') return await new Promise<Response>(() => undefined);
    if (reply === undefined) throw new TypeError('the server is not there');
    return new Response(JSON.stringify(answerOf(reply)), { headers: { 'content-type': 'application/json' } });
  };
  const root = createRootRoute();
  const anything = createRoute({ getParentRoute: () => root, path: '$' });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({
    routeTree: root.addChildren([anything]),
    history,
    parseSearch,
    stringifySearch,
  });
  const result = render(
    <RouterContextProvider router={router}>
      <Provider value={createGraphqlClient(ask)}>
        <PracticeContext value={practice}>{part}</PracticeContext>
      </Provider>
    </RouterContextProvider>,
  );
  return { ...result, asked, addressNow: () => history.location.href };
}

function readBody(body: string): { operationName: string; variables: unknown } {
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null || !('operationName' in parsed))
    throw new Error('no operation');
  return {
    operationName: String(parsed.operationName),
    variables: 'variables' in parsed ? parsed.variables : undefined,
  };
}

function answerOf(reply: Exclude<Reply, 'never'>): unknown {
  if ('data' in reply) return { data: reply.data };
  const { code, requestId = null } = reply;
  return { data: null, errors: [{ message: 'no', extensions: { code, requestId } }] };
}
