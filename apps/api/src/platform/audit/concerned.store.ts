import type { Transaction } from '../database/unit-of-work.ts';

/** Whose records, and of which group, an act on a session or on notes concerns. */
export interface Concerned {
  readonly groupId: string | null;
  readonly clientIds: readonly string[];
}

/** Looks up what the identifiers of an act do not say by themselves. */
export async function findConcerned(
  { query }: Transaction,
  organizationId: string,
  sessionId: string | null,
  noteIds: readonly string[],
): Promise<Concerned> {
  const [row] = await query<{ group_id: string | null; clients: string[] | null }>(
    `select coalesce((select group_id from session where organization_id = $1 and id = $2),
         (select max(group_id::text)::uuid from progress_note where organization_id = $1 and id = any ($3::uuid[]))) as group_id,
       (select array_agg(distinct client_id) from progress_note where organization_id = $1 and id = any ($3::uuid[])) as clients`,
    [organizationId, sessionId, noteIds],
  );
  return { groupId: row?.group_id ?? null, clientIds: row?.clients ?? [] };
}
