import { readFileSync } from 'node:fs';
import {
  astFromValue,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  print,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './practice-database.ts';

const contract = buildSchema(readFileSync(new URL('./reports.graphql', import.meta.url), 'utf8'));
const types = Object.values(contract.getTypeMap()).filter((type) => !type.name.startsWith('__'));

/** An argument or input field as a document would write it, its default included. */
function inputShape(input: GraphQLArgument | GraphQLInputField): string {
  const fallback = astFromValue(input.defaultValue, input.type);
  return `${input.name}: ${input.type.toString()}${fallback ? ` = ${print(fallback)}` : ''}`;
}

/** Every part of a type that a client relies on, one line each. */
function shapeOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map((value) => value.name);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(inputShape);
  if (!isObjectType(type)) return ['scalar'];
  return Object.values(type.getFields()).flatMap((field) => [
    `${field.name}: ${field.type.toString()}`,
    ...field.args.map((argument) => `${field.name}(${inputShape(argument)})`),
  ]);
}

describe('the schema of the reports', () => {
  it.each(types)('keeps every part of $name', (promised) => {
    const kept = schema.getType(promised.name);
    if (kept === undefined) throw new Error(`${promised.name} is missing.`);
    expect(shapeOf(kept)).toEqual(expect.arrayContaining(shapeOf(promised)));
  });

  it('asks for no argument that the contract does not have', () => {
    for (const field of Object.values(contract.getQueryType()?.getFields() ?? {})) {
      const kept = schema.getQueryType()?.getFields()[field.name];
      const names = (parameters: readonly GraphQLArgument[]): string[] =>
        parameters.map(({ name }) => name).sort();
      expect(names(kept?.args ?? [])).toEqual(names(field.args));
    }
  });
});
