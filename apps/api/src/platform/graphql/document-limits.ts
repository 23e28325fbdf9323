import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ASTVisitor,
} from 'graphql';

/**
 * How much one document may ask. Fragments count each time they are spread. All reports with all their fields, several times
 * over, fit; a thousand aliases do not.
 */
export const documentLimits = {
  tokens: 6_000,
  depth: 12,
  aliases: 60,
  queries: 30,
  /** Changes in one document. */
  mutations: 10,
  fields: 2_500,
} as const;

/** Operations of which one document holds one at most: a guess at a password is one request. */
const onceADocument = new Set([
  'signIn',
  'choosePassword',
  'changePassword',
  'verifyCode',
  'stepUp',
  'startSecondFactor',
  'confirmSecondFactor',
  'breakGlass',
]);

interface Weight {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

const nothing: Weight = { depth: 0, fields: 0, aliases: 0 };

const beside = (a: Weight, b: Weight): Weight => ({
  depth: Math.max(a.depth, b.depth),
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
});

/** Weighs selections, each fragment once however often it is spread, so that weighing is never the expensive part. */
class Scales {
  private readonly weights = new Map<string, Weight>();
  private readonly open = new Set<string>();
  private readonly fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined;

  constructor(fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined) {
    this.fragmentOf = fragmentOf;
  }

  weigh(set: SelectionSetNode | undefined): Weight {
    let total = nothing;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const below = this.weigh(selection.selectionSet);
        total = beside(total, {
          depth: below.depth + 1,
          fields: below.fields + 1,
          aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
        });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        total = beside(total, this.weigh(selection.selectionSet));
      } else {
        total = beside(total, this.weighFragment(selection.name.value));
      }
    }
    return total;
  }

  private weighFragment(name: string): Weight {
    const known = this.weights.get(name);
    // A fragment within itself is refused by another rule; here it must only not loop.
    if (known !== undefined || this.open.has(name)) return known ?? nothing;
    this.open.add(name);
    const weight = this.weigh(this.fragmentOf(name)?.selectionSet);
    this.open.delete(name);
    this.weights.set(name, weight);
    return weight;
  }

  /** The names of the operation's own fields, fragments followed. */
  rootFields(set: SelectionSetNode, seen: ReadonlySet<string> = new Set()): string[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.rootFields(selection.selectionSet, seen);
      const name = selection.name.value;
      const fragment = seen.has(name) ? null : this.fragmentOf(name);
      return fragment ? this.rootFields(fragment.selectionSet, new Set([...seen, name])) : [];
    });
  }
}

function findFault(operation: OperationDefinitionNode, scales: Scales): string | null {
  const weight = scales.weigh(operation.selectionSet);
  // The weight bounds what following the fragments of the root can cost.
  if (weight.fields > documentLimits.fields)
    return `A document asks for ${documentLimits.fields} fields at most.`;
  if (weight.depth > documentLimits.depth)
    return `A document is ${documentLimits.depth} levels deep at most.`;
  if (weight.aliases > documentLimits.aliases)
    return `A document holds ${documentLimits.aliases} aliases at most.`;
  const roots = scales.rootFields(operation.selectionSet);
  const most =
    operation.operation === OperationTypeNode.MUTATION ? documentLimits.mutations : documentLimits.queries;
  if (roots.length > most) return `A document holds ${most} operations of this kind at most.`;
  const single = roots.filter((name) => onceADocument.has(name));
  if (single.length > 1) return `A document holds ${single[0]} once at most.`;
  return null;
}

/** The validation rule that keeps documents within the limits: nothing of a document beyond them is executed. */
export function limitDocument(context: ValidationContext): ASTVisitor {
  const scales = new Scales((name) => context.getFragment(name));
  return {
    OperationDefinition(operation) {
      const fault = findFault(operation, scales);
      if (fault !== null) context.reportError(new GraphQLError(fault, { nodes: [operation] }));
      return false;
    },
  };
}
