import type { RequestContext } from '../../platform/request-context.ts';

/** A field of a draft, with the version that the next change of it must name. */
export interface FieldVersion {
  readonly value: string;
  readonly version: number;
  readonly editedBy: string;
  readonly mutationId: string;
}

/** Which field of which record. */
export interface DraftPlace {
  readonly kind: 'group_note' | 'progress_note';
  readonly recordId: string;
  readonly field: string;
  readonly groupId: string;
  readonly clientId: string | null;
}

/** The newest version of a field, with who wrote it; null while nobody has. */
export async function loadNewestVersion(
  context: RequestContext,
  place: DraftPlace,
): Promise<FieldVersion | null> {
  const [row] = await context.transaction.query<{
    value: string;
    version: number;
    name: string | null;
    mutation_id: string;
  }>(
    `select d.value, d.version, d.mutation_id, s.first_name || ' ' || s.last_name as name
     from draft_revision d
     left join staff_member s on s.organization_id = d.organization_id and s.id = d.edited_by
     where d.organization_id = $1 and d.record_kind = $2 and d.record_id = $3 and d.field = $4
     order by d.version desc limit 1`,
    [context.actor.organizationId, place.kind, place.recordId, place.field],
  );
  if (row === undefined) return null;
  return { value: row.value, version: row.version, editedBy: row.name ?? '', mutationId: row.mutation_id };
}

/** Writes the version after `baseVersion`; false when somebody else has written it already. */
export async function addVersion(
  context: RequestContext,
  place: DraftPlace,
  change: { readonly value: string; readonly baseVersion: number; readonly mutationId: string },
): Promise<boolean> {
  const rows = await context.transaction.query<{ version: number }>(
    `insert into draft_revision (organization_id, record_kind, record_id, field, version, value, group_id, client_id, edited_by, edited_at, mutation_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10), $11)
     on conflict do nothing returning version`,
    [
      context.actor.organizationId,
      place.kind,
      place.recordId,
      place.field,
      change.baseVersion + 1,
      change.value,
      place.groupId,
      place.clientId,
      context.actor.staffId,
      context.now / 1000,
      change.mutationId,
    ],
  );
  return rows.length === 1;
}
