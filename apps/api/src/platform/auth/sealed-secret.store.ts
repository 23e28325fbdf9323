import type { Transaction } from '../database/unit-of-work.ts';

const lock = 7_206_903;

/** Keeps the key from being changed until the transaction ends: whoever seals something holds this first. */
export async function keepSecretKey({ query }: Transaction): Promise<void> {
  await query('select pg_advisory_xact_lock_shared($1)', [lock]);
}

/** Keeps everybody from sealing anything until the transaction ends: the key is being changed. */
export async function lockSecretKey({ query }: Transaction): Promise<void> {
  await query('select pg_advisory_xact_lock($1)', [lock]);
}

/** The tables that hold secrets, one for each person. */
const columnOf = { second_factor: 'sealed_secret', process_note_key: 'sealed_key' } as const;

/** A secret as it is stored, and the place that it is sealed for. */
export interface StoredSecret {
  readonly table: keyof typeof columnOf;
  readonly organizationId: string;
  readonly userId: string;
  readonly sealed: Buffer;
}

/** Every sealed secret there is, of every practice. */
export async function loadSealedSecrets({ query }: Transaction): Promise<StoredSecret[]> {
  const found: StoredSecret[] = [];
  for (const [table, column] of Object.entries(columnOf)) {
    found.push(
      ...(await query<StoredSecret>(
        `select '${table}' as table, organization_id as "organizationId", user_id as "userId", ${column} as sealed
         from ${table} order by organization_id, user_id for update`,
      )),
    );
  }
  return found;
}

export async function updateSealedSecret(
  { query }: Transaction,
  { table, organizationId, userId, sealed }: StoredSecret,
): Promise<void> {
  await query(`update ${table} set ${columnOf[table]} = $3 where organization_id = $1 and user_id = $2`, [
    organizationId,
    userId,
    sealed,
  ]);
}
