import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A field as it was selected; what is selected beneath it may stand in several places of the document. */
export interface SelectedField {
  readonly name: string;
  readonly selections: SelectionSetNode[];
}

function isLeftOut(node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (node.directives === undefined || node.directives.length === 0) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] === false
  );
}

/** The fields that selections ask of an object, by the name under which they are answered: fragments followed, doubles merged. */
export function collectSelections(
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  info: GraphQLResolveInfo,
): ReadonlyMap<string, SelectedField> {
  const fields = new Map<string, SelectedField>();
  const visited = new Set<string>();
  function collect(set: SelectionSetNode, condition: string | undefined): void {
    if (condition !== undefined && condition !== type.name) return;
    for (const node of set.selections) {
      if (isLeftOut(node, info)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const field = fields.get(key) ?? { name: node.name.value, selections: [] };
        if (node.selectionSet !== undefined) field.selections.push(node.selectionSet);
        fields.set(key, field);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        collect(node.selectionSet, node.typeCondition?.name.value);
      } else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = info.fragments[node.name.value];
        if (fragment !== undefined) collect(fragment.selectionSet, fragment.typeCondition.name.value);
      }
    }
  }
  for (const set of selections) collect(set, undefined);
  return fields;
}
