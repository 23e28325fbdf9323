import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';

/** Makes the schema of resolvers that were built by hand: each class is answered by the one instance that was given. */
export function buildSchemaOf(resolvers: readonly object[]): GraphQLSchema {
  const instances = new Map<unknown, object>(resolvers.map((resolver) => [resolver.constructor, resolver]));
  const [first, ...others] = resolvers.map((resolver) => resolver.constructor);
  if (first === undefined) throw new Error('A schema needs a resolver.');
  return buildSchemaSync({
    resolvers: [first, ...others],
    container: { get: (resolverClass) => instances.get(resolverClass) },
    validate: false,
  });
}
