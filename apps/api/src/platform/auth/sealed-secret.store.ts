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

/** A secret as it is stored, and the place that it is sealed for. */
export interface StoredSecret {
  readonly organizationId: string;
  readonly userId: string;
  readonly sealed: Buffer;
}

/** Every sealed secret there is, of every practice. */
export const loadSealedSecrets = ({ query }: Transaction): Promise<StoredSecret[]> =>
  query<StoredSecret>(
    `select organization_id as "organizationId", user_id as "userId", sealed_secret as sealed
     from second_factor order by organization_id, user_id for update`,
  );

export async function updateSealedSecret(
  { query }: Transaction,
  { organizationId, userId, sealed }: StoredSecret,
): Promise<void> {
  await query('update second_factor set sealed_secret = $3 where organization_id = $1 and user_id = $2', [
    organizationId,
    userId,
    sealed,
  ]);
}
