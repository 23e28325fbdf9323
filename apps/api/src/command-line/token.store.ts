import type { Account } from '../platform/auth/session.store.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';

/** Stores a bearer token of an account: its hash, never itself. */
export async function insertToken(
  { query }: Transaction,
  account: Pick<Account, 'organizationId' | 'userId'>,
  token: { readonly tokenHash: Buffer; readonly createdAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await query(
    `insert into api_token (organization_id, token_hash, user_id, created_at, expires_at) values ($1, $2, $3, $4, $5)`,
    [account.organizationId, token.tokenHash, account.userId, token.createdAt, token.expiresAt],
  );
}
