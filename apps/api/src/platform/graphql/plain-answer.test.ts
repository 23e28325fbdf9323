import { buildSchema, graphqlSync, execute, parse, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { completePlainAnswers } from './plain-answer.ts';

const sdl = `
  enum Kind { OPEN CLOSED }
  type Ref { id: ID! name: String kind: Kind! }
  type Part { ref: Ref! counts: [Int!]! means: [Float]! kinds: [Kind!]! }
  type Report { buckets: [String!]! total: Part! parts: [Part!]! note: String }
  type Loud { word: String! }
  type Query { report: Report! maybe: Report loud: Loud! }
`;

const ref = (id: string): object => ({ id, name: null, kind: 'CLOSED', secret: 'not selected' });
const part = (id: string): object => ({
  ref: ref(id),
  counts: [1, 2, 3],
  means: [1.5, null],
  kinds: ['OPEN'],
});
const report = { buckets: ['a', 'b'], total: part('0'), parts: [part('1'), part('2')], note: null };

function makeSchema(answer: unknown): GraphQLSchema {
  const schema = buildSchema(sdl);
  const { report: field, loud } = schema.getQueryType()?.getFields() ?? {};
  if (field === undefined || loud === undefined) throw new Error('The schema lacks a field.');
  field.resolve = () => answer;
  loud.resolve = () => ({ word: 'hush' });
  const word = loud.type.toString() === 'Loud!' ? schema.getType('Loud') : undefined;
  if (word !== undefined && 'getFields' in word) {
    const { word: own } = word.getFields();
    if (own !== undefined && 'args' in own) own.resolve = () => 'loud';
  }
  return schema;
}

const ask = async (
  schema: GraphQLSchema,
  source: string,
  variableValues: object = {},
): Promise<ExecutionResult> =>
  JSON.parse(
    JSON.stringify(await execute({ schema, document: parse(source), variableValues: { ...variableValues } })),
  ) as ExecutionResult;

describe('an answer that is plain data', () => {
  it.each([
    '{ report { buckets total { counts } parts { ref { id name kind } means kinds } note } }',
    '{ first: report { b: buckets } report { ...P ... on Report { note } } } fragment P on Report { parts { ...Q } } fragment Q on Part { counts ref { k: kind } }',
    '{ report { __typename parts { __typename ref { __typename id } ref { name } } } }',
    'query ($a: Boolean!) { report { note @include(if: $a) buckets @skip(if: $a) total @include(if: true) { counts } } }',
  ])('is the same as graphql-js completes it: %s', async (source) => {
    const variables = source.includes('$a') ? { a: true } : {};
    const usual = await ask(makeSchema(report), source, variables);
    expect(await ask(completePlainAnswers(makeSchema(report)), source, variables)).toEqual(usual);
    expect(usual.errors).toBeUndefined();
  });

  it.each([
    ['a number that is not whole', { ...report, total: { ...part('0'), counts: [1.5] } }],
    ['a null in a series', { ...report, total: { ...part('0'), counts: [1, null] } }],
    ['a word that is none of the enum', { ...report, total: { ...part('0'), kinds: ['AJAR'] } }],
    ['a field that is never null', { ...report, total: { ...part('0'), ref: null } }],
  ])('is refused where it holds %s', async (_, answer) => {
    const source = '{ report { total { counts kinds ref { id } } } }';
    const usual = await ask(makeSchema(answer), source);
    const plain = await ask(completePlainAnswers(makeSchema(answer)), source);
    expect([usual.data, plain.data]).toEqual([null, null]);
    expect(plain.errors).toHaveLength(1);
  });

  it('is left to graphql-js where a field beneath it has a resolver of its own', () => {
    const schema = completePlainAnswers(makeSchema(report));
    expect(graphqlSync({ schema, source: '{ loud { word } }' }).data).toEqual({ loud: { word: 'loud' } });
  });
});
