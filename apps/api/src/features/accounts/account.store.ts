import type { PracticeRole } from '@concord/domain/staff';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

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
