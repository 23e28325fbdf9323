import { writeFileSync } from 'node:fs';
import { printSchema, lexicographicSortSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { buildSchemaOf } from '../platform/graphql/build-schema.ts';
import { fixedSecretKeys } from '../platform/auth/secret-keys.ts';
import { makeResolvers } from './features.ts';

/** Stands for what resolvers need when they answer: printing the schema asks none of them. */
const unused = (): never => {
  throw new Error('The schema is only printed.');
};

const resolvers = makeResolvers({
  dataSource: new Proxy({}, { get: unused }) as DataSource,
  limits: { idle: 0, absolute: 0 },
  failures: { admit: unused, forget: unused },
  contextOf: unused,
  secretKeys: fixedSecretKeys(Buffer.alloc(0)),
  demandsSecondFactor: false,
  provider: null,
});
const schema = lexicographicSortSchema(buildSchemaOf(resolvers));
writeFileSync(
  new URL('../../schema.graphql', import.meta.url),
  `# Written by "pnpm generate".\n\n${printSchema(schema)}\n`,
);
