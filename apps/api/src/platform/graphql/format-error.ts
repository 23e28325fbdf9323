import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { describeFailure, type Log } from '../log.ts';
import type { OperationContext } from '../request-context.ts';
import { RequestFailure } from '../request-failure.ts';

/** Faults of the document itself: Apollo's own codes. Their sentences name parts of the schema, once values are cut away. */
const documentFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** `Variable "$scope" got invalid value "…" at "scope.from"; …`, of which only the names are kept. */
const variableFault = /^Variable "(\$\w+)".*? at "([\w.[\]]+)";/s;
const variableName = /^Variable "(\$\w+)"/;

function describeVariable(message: string): string {
  const place = variableFault.exec(message);
  if (place !== null) return `The value of ${place[1]} at ${place[2]} does not fit its type.`;
  return `The value of ${variableName.exec(message)?.[1] ?? 'a variable'} does not fit its type.`;
}

/** A literal of the document may be anybody's name: what was found instead of what was expected is cut away. */
const withoutValues = (message: string): string =>
  message.replace(/,? found .*$/s, '.').replace(/"[^"\n]{60,}"/g, '"…"');

const isOurs = (failure: unknown): failure is GraphQLError =>
  failure instanceof GraphQLError && failure.extensions['code'] === 'BAD_USER_INPUT';

/** What may be said of a fault of the document or its variables, or null when the fault is not theirs. */
function describeDocumentFault(formatted: GraphQLFormattedError, thrown: unknown): string | null {
  const code = formatted.extensions?.['code'];
  if (typeof code !== 'string') return null;
  if (documentFaults.has(code)) return withoutValues(formatted.message);
  if (code === 'BAD_REQUEST') return 'The request is not one that this server takes.';
  if (code !== 'BAD_USER_INPUT') return null;
  // The sentences of our own scalars hold no value and say what is right.
  const beneath = thrown instanceof GraphQLError ? thrown.originalError : undefined;
  return isOurs(beneath)
    ? `${describeVariable(formatted.message)} ${beneath.message}`
    : describeVariable(formatted.message);
}

/** Masked errors that still lack the id of their request, and what was thrown. */
const unexplained = new WeakMap<object, unknown>();

/**
 * Turns what was thrown into what may leave the server. Whatever is not one of our own refusals or a fault of the document is
 * INTERNAL, and nothing of it leaves.
 */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const where = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  };
  const failure = unwrapResolverError(thrown);
  if (failure instanceof RequestFailure) {
    return { message: failure.message, ...where, extensions: { code: failure.code } };
  }
  // A resolver's exception keeps whatever code it brought; only a fault of the document has no exception beneath.
  const fault = failure === thrown ? describeDocumentFault(formatted, thrown) : null;
  if (fault !== null) {
    return { message: fault, ...where, extensions: { code: formatted.extensions?.['code'] } };
  }
  const masked = { message: masking, ...where, extensions: { code: 'INTERNAL' } };
  unexplained.set(masked, failure);
  return masked;
}

/** Gives masked errors the id of their request, and the operator's log what may be told of them. */
export const explainFailures = (log: Log): ApolloServerPlugin<OperationContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ response, contextValue: { requestId } }) => {
        if (response.body.kind !== 'single') return Promise.resolve();
        const { singleResult } = response.body;
        if (singleResult.errors === undefined) return Promise.resolve();
        singleResult.errors = singleResult.errors.map((error) => {
          if (!unexplained.has(error)) return error;
          log({ event: 'request-failed', requestId, ...describeFailure(unexplained.get(error)) });
          return { ...error, extensions: { ...error.extensions, requestId } };
        });
        return Promise.resolve();
      },
    }),
});

const masking = 'Something went wrong here. Whoever runs this server finds it under the id.';
