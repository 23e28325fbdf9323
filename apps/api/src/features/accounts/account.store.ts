import type { PracticeRole } from '@concord/domain/staff';
import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** An account as it is made. */
export interface NewAccount {
  readonly organizationId: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly PracticeRole[];
  readonly staffId: string | null;
  /** Argon2id; null for who cannot sign in by password. */
  readonly passwordHash: string | null;
}

/** Writes a new account; false when its address is taken. */
export async function insertAccount({ query }: Transaction, account: NewAccount): Promise<boolean> {
  const rows = await query(
    `insert into user_account (organization_id, id, email, name, roles, staff_id, password_hash)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
    [
      account.organizationId,
      account.id,
      account.email,
      account.name,
      account.roles,
      account.staffId,
      account.passwordHash,
    ],
  );
  return rows.length > 0;
}

/** The stored hash of the signed-in person's own password; null where they have none. */
export async function loadOwnPasswordHash({ actor, transaction }: RequestContext): Promise<string | null> {
  // Accounts are hidden from whoever is signed in; the view is opened for this one row, and closed again.
  await transaction.query("set local app.signing_in = 'on'");
  const [row] = await transaction.query<{ password_hash: string | null }>(
    'select password_hash from user_account where organization_id = $1 and id = $2 and disabled_at is null',
    [actor.organizationId, actor.userId],
  );
  await transaction.query("set local app.signing_in = 'off'");
  return row?.password_hash ?? null;
}
