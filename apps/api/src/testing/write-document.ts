import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
} from 'graphql';

/** Gives an argument its value, by its name; undefined leaves the choice to what its type needs. */
export type Choose = (name: string) => unknown;

/** Decides whether a field is asked for. */
export type Pick = (path: string) => boolean;

function valueFor(name: string, type: GraphQLInputType, choose: Choose): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, choose);
  const chosen = choose(name);
  if (chosen !== undefined && getNamedType(type).name === 'DateTime')
    return `${String(chosen).slice(0, 10)}T18:00:00Z`;
  if (chosen !== undefined) return isListType(type) && !Array.isArray(chosen) ? [chosen] : chosen;
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || choose(field.name) !== undefined)
        .map((field) => [field.name, valueFor(field.name, field.type, choose)]),
    );
  }
  return (
    {
      ID: '00000000-0000-4000-8000-000000000000',
      Int: 1,
      Float: 1,
      Boolean: false,
      Date: '2026-02-02',
      DateTime: '2026-02-02T18:00:00Z',
    }[type.name] ?? 'x'
  );
}

function selectionFor(type: GraphQLOutputType, pick: Pick, path: string, depth: number): string {
  const named = getNamedType(type);
  if (isUnionType(named)) {
    const members = named
      .getTypes()
      .map(
        (member) => `... on ${member.name} ${selectionFor(member, pick, `${path}.${member.name}`, depth)}`,
      );
    return `{ __typename ${members.join(' ')} }`;
  }
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.length === 0 && pick(`${path}.${field.name}`))
    .filter((field) => depth > 0 || !isObjectType(getNamedType(field.type)))
    .map((field) => `${field.name} ${selectionFor(field.type, pick, `${path}.${field.name}`, depth - 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}

/** One call of an operation with all its arguments, as variables, and with the picked fields of its answer. */
export function writeCall(
  operation: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  choose: Choose,
  pick: Pick = () => true,
): { readonly document: string; readonly variables: Record<string, unknown> } {
  const used = field.args.filter(
    (argument) => isNonNullType(argument.type) || choose(argument.name) !== undefined,
  );
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed === '' ? '' : `(${passed})`} ${selectionFor(field.type, pick, field.name, 6)}`;
  return {
    document: `${operation}${declared === '' ? '' : `(${declared})`} { ${call} }`,
    variables: Object.fromEntries(used.map(({ name, type }) => [name, valueFor(name, type, choose)])),
  };
}
