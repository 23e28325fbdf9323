import { operationsByLabel, type OperatorAction } from '@concord/domain/audit-log';
import type { DataSource } from 'typeorm';
import { GraphQLObjectType, GraphQLString, GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchemaOf } from '../platform/graphql/build-schema.ts';
import { findUnclassified, guardOperations } from '../platform/graphql/operation-rules.ts';
import { fixedSecretKeys } from '../platform/auth/secret-keys.ts';
import { makeResolvers } from './features.ts';
import { operationRules } from './operation-rules.ts';

const unused = (): never => {
  throw new Error('Nothing is asked of the resolvers here.');
};

/** What the audit trail names beside the operations of the schema. */
const others: readonly (OperatorAction | 'comeBackFromProvider')[] = [
  'changeSecretKey',
  'comeBackFromProvider',
  'export',
  'import',
  'tokenCreate',
  'userAdd',
];

describe('the rules of operations', () => {
  it('are of operations that the access log can say in words, each of them', () => {
    expect([...operationsByLabel].sort()).toEqual([...Object.keys(operationRules), ...others].sort());
  });

  it('classify every operation of the schema', () => {
    const schema = buildSchemaOf(
      makeResolvers({
        dataSource: {} as DataSource,
        limits: { idle: 0, absolute: 0 },
        failures: { admit: unused, forget: unused },
        contextOf: unused,
        secretKeys: fixedSecretKeys(Buffer.alloc(0)),
        demandsSecondFactor: false,
        provider: null,
      }),
    );
    expect(findUnclassified(schema, operationRules)).toEqual([]);
  });

  it('keep a server with an unclassified operation from starting', () => {
    const schema = new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: { everythingAboutEverybody: { type: GraphQLString } },
      }),
    });
    expect(findUnclassified(schema, {})).toEqual(['everythingAboutEverybody']);
    expect(() => guardOperations(schema, {})).toThrow(
      'The operation everythingAboutEverybody is not classified.',
    );
  });
});
