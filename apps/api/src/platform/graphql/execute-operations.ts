import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute, type GraphQLSchema } from 'graphql';
import type { ServedContext } from './served-context.ts';

/** What of a document asks about the schema itself. */
const introspection = /__(?:schema|type)\b/;

/**
 * Tells Apollo how operations are executed: documents are validated against the schema that clients know, and executed by one
 * that completes plain answers in one pass. Questions about the schema itself are answered by the former.
 */
export const executeOperations = (
  schema: GraphQLSchema,
  executing: GraphQLSchema,
): ApolloServerOptionsWithGateway<ServedContext>['gateway'] => ({
  load: () =>
    Promise.resolve({
      executor: async ({ document, source, context, request }) =>
        await execute({
          schema: introspection.test(source) ? schema : executing,
          document,
          contextValue: context,
          variableValues: request.variables ?? {},
          // As it was sent: of a name that the document does not have, Apollo makes none, and the one operation in it would be done.
          operationName: request.operationName,
        }),
    }),
  onSchemaLoadOrUpdate: (listener) => {
    listener({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  stop: () => Promise.resolve(),
});
