import { randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import type { SignInAlertKind } from '@concord/domain/sign-in-alerts';
import { networkOf } from '../../platform/auth/failure-limits.ts';
import type { Transaction } from '../../platform/database/unit-of-work.ts';

/** Somebody guessed at an account as often as they may. */
interface Guessing {
  /** Null where no account has the address that was tried. */
  readonly account: { readonly organizationId: string; readonly userId: string } | null;
  readonly kind: SignInAlertKind;
  /** Null where it happened in a session that was open. */
  readonly address: string | null;
  readonly now: Instant;
}

/** So many networks are kept of one alert, those met first. */
const networksAtMost = 20;

/**
 * Raises an alert, or adds to the one that is open. Of an account that does not exist nothing is kept, by the same work: how long
 * the answer takes tells nobody which addresses exist.
 */
export async function raiseSignInAlert(
  { query }: Transaction,
  { account, kind, address, now }: Guessing,
): Promise<void> {
  await query(
    `insert into sign_in_alert as alert (organization_id, id, user_id, kind, first_at, last_at, times, networks)
     select organization_id, $3::uuid, id, $4, $5::timestamptz, $5::timestamptz, 1, array_remove(array[$6::text], null)
     from user_account where organization_id = $1 and id = $2
     on conflict (organization_id, user_id, kind) where closed_at is null do update
       set last_at = excluded.last_at, times = alert.times + 1,
         networks = case when alert.networks @> excluded.networks or cardinality(alert.networks) >= $7 then alert.networks
           else alert.networks || excluded.networks end`,
    [
      account?.organizationId ?? nobody,
      account?.userId ?? nobody,
      randomUUID(),
      kind,
      new Date(now),
      address === null ? null : networkOf(address),
      networksAtMost,
    ],
  );
}

const nobody = '00000000-0000-0000-0000-000000000000';
