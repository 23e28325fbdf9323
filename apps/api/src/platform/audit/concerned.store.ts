import type { Transaction } from '../database/unit-of-work.ts';

/** Whose records, and of which group, an act on a session or on notes concerns. */
export interface Concerned {
  readonly groupId: string | null;
  readonly clientIds: readonly string[];
}

/** What an act names, of which it must be looked up whose it is. */
export interface NamedRecords {
  readonly sessionId: string | null;
  readonly noteIds: readonly string[];
  readonly membershipId: string | null;
  readonly goalId: string | null;
}

/** Looks up what the identifiers of an act do not say by themselves. */
export async function findConcerned(
  { query }: Transaction,
  organizationId: string,
  { sessionId, noteIds, membershipId, goalId }: NamedRecords,
): Promise<Concerned> {
  const rows = await query<{ group_id: string | null; client_id: string | null }>(
    `select group_id, null::uuid as client_id from session where organization_id = $1 and id = $2
     union all select group_id, client_id from progress_note where organization_id = $1 and id = any ($3::uuid[])
     union all select group_id, client_id from membership where organization_id = $1 and id = $4
     union all select null, client_id from goal where organization_id = $1 and id = $5`,
    [organizationId, sessionId, noteIds, membershipId, goalId],
  );
  return {
    groupId: rows.find(({ group_id }) => group_id !== null)?.group_id ?? null,
    clientIds: rows.flatMap(({ client_id }) => client_id ?? []),
  };
}
