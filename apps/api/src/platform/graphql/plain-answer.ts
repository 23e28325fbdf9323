import {
  getNamedType,
  GraphQLError,
  GraphQLInt,
  GraphQLNonNull,
  GraphQLScalarType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { collectSelections } from './collect-selections.ts';

/**
 * graphql-js completes an answer item by item: a report of five years, 83,000 numbers, takes it longer than the database takes
 * to find them. Of answers that are plain data (no field of theirs has a resolver of its own) what was selected is copied here
 * in one pass instead, with the same checks and the same words of scalars and enums.
 */
type Complete = (value: unknown) => unknown;

const missing = (): never => {
  throw new GraphQLError('Cannot return null for a field that is never null.');
};

/** Whether the type, and everything beneath it, is plain data. */
function isPlain(type: GraphQLNamedType, seen: Set<GraphQLNamedType> = new Set()): boolean {
  if (isLeafType(type) || seen.has(type)) return true;
  if (!isObjectType(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).every(
    (field) =>
      field.resolve === undefined && field.args.length === 0 && isPlain(getNamedType(field.type), seen),
  );
}

/** Series are long: whole numbers are checked and not copied. */
const checkIntegers: Complete = (value) => {
  for (const item of (value ?? []) as readonly unknown[]) GraphQLInt.serialize(item ?? missing());
  return value ?? null;
};

const isListOfIntegers = (type: GraphQLOutputType): boolean =>
  isListType(type) && isNonNullType(type.ofType) && type.ofType.ofType === GraphQLInt;

function completeList(item: Complete): Complete {
  return (value) => (value === null || value === undefined ? null : (value as readonly unknown[]).map(item));
}

function completeObject(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  info: GraphQLResolveInfo,
): Complete {
  const fields = type.getFields();
  const plan = [...collectSelections(type, selections, info)].map(([key, { name, selections: below }]) => {
    const field = fields[name];
    const complete: Complete = field === undefined ? () => type.name : completer(field.type, below, info);
    return { key, name, complete };
  });
  return (value) => {
    if (value === null || value === undefined) return null;
    const source = value as Readonly<Record<string, unknown>>;
    const copy: Record<string, unknown> = {};
    for (const { key, name, complete } of plan) copy[key] = complete(source[name]);
    return copy;
  };
}

function completer(
  type: GraphQLOutputType,
  selections: readonly SelectionSetNode[],
  info: GraphQLResolveInfo,
): Complete {
  if (isNonNullType(type)) {
    const complete = completer(type.ofType, selections, info);
    return (value) => complete(value) ?? missing();
  }
  if (isListOfIntegers(type)) return checkIntegers;
  if (isListType(type)) return completeList(completer(type.ofType, selections, info));
  if (isObjectType(type)) return completeObject(type, selections, info);
  if (!isLeafType(type)) throw new Error(`Answers of the type ${type.name} are not plain.`);
  return (value) => (value === null || value === undefined ? null : type.serialize(value));
}

/** Stands, while an operation is executed, for the type of an answer that is already complete. */
const completeAnswer = new GraphQLNonNull(
  new GraphQLScalarType({ name: 'CompleteAnswer', serialize: (value) => value }),
);

/**
 * Prepares a schema for executing: queries with plain answers complete them in one pass. Documents are validated and the schema
 * is described by another one that was built from the same resolvers.
 */
export function completePlainAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const { type, resolve } = field;
    if (resolve === undefined || isLeafType(getNamedType(type)) || !isNonNullType(type)) continue;
    if (!isPlain(getNamedType(type))) continue;
    field.type = completeAnswer;
    field.resolve = async (source, parameters, context, info) => {
      const answer: unknown = await resolve(source, parameters, context, info);
      const selections = info.fieldNodes.flatMap((node) => node.selectionSet ?? []);
      return completer(type, selections, info)(answer);
    };
  }
  return schema;
}
