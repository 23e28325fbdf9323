import { mayEver, type AccessAction, type RecordClass } from '@concord/domain/access';
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { OperationContext } from '../request-context.ts';
import { forbidden, unauthenticated } from '../request-failure.ts';

/** Who may call an operation. */
export type OperationRule =
  /** Anybody: it tells nothing that is protected. */
  | { readonly for: 'everybody' }
  /** Whoever is signed in: it is about themselves. */
  | { readonly for: 'self' }
  /** Whom the policy lets do this with records of the class; which records, the rows that they see decide. */
  | { readonly for: 'policy'; readonly action: AccessAction; readonly recordClass: RecordClass };

/** Every operation of the schema by name; what is not in it does not start. */
export type OperationRules = Readonly<Record<string, OperationRule>>;

/** The operations of a schema that no rule names, and the rules that name no operation. */
export function findUnclassified(schema: GraphQLSchema, rules: OperationRules): readonly string[] {
  const operations = operationsOf(schema).map(([name]) => name);
  return [
    ...operations.filter((name) => rules[name] === undefined),
    ...Object.keys(rules).filter((name) => !operations.includes(name)),
  ];
}

/**
 * Puts the policy before every operation, so that no resolver can forget it. Throws where the schema has an operation that
 * nobody classified: the server does not start.
 */
export function guardOperations(schema: GraphQLSchema, rules: OperationRules): void {
  for (const [name, field] of operationsOf(schema)) {
    const rule = rules[name];
    if (rule === undefined) throw new Error(`The operation ${name} is not classified.`);
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, parameters, context: OperationContext, info) => {
      permit(rule, context);
      return resolve(source, parameters, context, info) as unknown;
    };
  }
}

function permit(rule: OperationRule, { actor }: OperationContext): void {
  if (rule.for === 'everybody') return;
  if (actor === null) throw unauthenticated();
  if (rule.for === 'policy' && !mayEver(actor, rule.action, rule.recordClass)) throw forbidden();
}

const operationsOf = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type == null ? [] : Object.entries(type.getFields()),
  );
