import { mayEver } from '@concord/domain/access';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { OperationContext } from '../request-context.ts';
import { forbidden, unauthenticated, type RequestFailure } from '../request-failure.ts';
import type { OperationRule, OperationRules } from './operation-rule.ts';
import type { ServedContext } from './served-context.ts';

/** The operations of a schema that no rule names. */
export function findUnclassified(schema: GraphQLSchema, rules: OperationRules): readonly string[] {
  return operationsOf(schema)
    .map(([name]) => name)
    .filter((name) => rules[name] === undefined);
}

/**
 * Puts the policy before every operation and the audit trail behind it, so that no resolver can forget them. Throws where the
 * schema has an operation that nobody classified: the server does not start.
 */
export function guardOperations(schema: GraphQLSchema, rules: OperationRules): void {
  for (const [name, field] of operationsOf(schema)) {
    const rule = rules[name];
    if (rule === undefined) throw new Error(`The operation ${name} is not classified.`);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, parameters: Record<string, unknown>, context: ServedContext, info) => {
      const isMutation = info.parentType === schema.getMutationType();
      const operation = { name, rule, isMutation, parameters };
      const refusal = findRefusal(rule, context);
      if (refusal !== null) {
        if (context.actor !== null) await context.noteRefusal(operation, refusal.code);
        throw refusal;
      }
      return await resolve(source, parameters, context.during(operation), info);
    };
  }
}

function findRefusal(rule: OperationRule, { actor }: OperationContext): RequestFailure | null {
  if (rule.for === 'everybody') return null;
  if (actor === null) return unauthenticated();
  return rule.for === 'policy' && !mayEver(actor, rule.action, rule.recordClass) ? forbidden() : null;
}

const operationsOf = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type == null ? [] : Object.entries(type.getFields()),
  );
