import type { Instant } from '@concord/domain/shared';
import type { Account } from '../../platform/auth/session.store.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

type Person = Pick<Account, 'organizationId' | 'userId'>;

/** Keeps the code that was handed to a person; an older one is good no more. */
export async function putInvitation(
  { query }: Transaction,
  { organizationId, userId }: Person,
  invitation: {
    readonly codeHash: Buffer;
    readonly madeAt: Instant;
    readonly madeBy: string;
    readonly expiresAt: Instant;
  },
): Promise<void> {
  await query(
    `insert into password_invitation (organization_id, user_id, code_hash, made_at, made_by, expires_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (organization_id, user_id) do update set code_hash = excluded.code_hash, made_at = excluded.made_at,
       made_by = excluded.made_by, expires_at = excluded.expires_at`,
    [
      organizationId,
      userId,
      invitation.codeHash,
      new Date(invitation.madeAt),
      invitation.madeBy,
      new Date(invitation.expiresAt),
    ],
  );
}

/** Takes the code that was handed to the person with this address, once and in time; says whose it was. */
export async function takeInvitation(
  { query }: Transaction,
  { email, codeHash, now }: { readonly email: string; readonly codeHash: Buffer; readonly now: Instant },
): Promise<Person | null> {
  const [row] = await query<{ organization_id: string; user_id: string }>(
    `with taken as (
       delete from password_invitation i using user_account u
       where u.organization_id = i.organization_id and u.id = i.user_id and lower(u.email) = lower($1)
         and u.disabled_at is null and (u.works_until is null or u.works_until > $3) and i.code_hash = $2 and i.expires_at > $3
       returning i.organization_id, i.user_id)
     select organization_id, user_id from taken`,
    [email, codeHash, new Date(now)],
  );
  return row === undefined ? null : { organizationId: row.organization_id, userId: row.user_id };
}
