import type { DocumentationPractice } from '@concord/domain/groups';
import type { RequestContext } from '../../platform/request-context.ts';

/** How each of some groups is documented. */
export async function loadDocumentation(
  { actor, transaction }: RequestContext,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, DocumentationPractice>> {
  const rows = await transaction.query<{ id: string; documentation: DocumentationPractice }>(
    'select id, documentation from therapy_group where organization_id = $1 and id = any ($2::uuid[])',
    [actor.organizationId, groupIds],
  );
  return new Map(rows.map(({ id, documentation }) => [id, documentation]));
}
