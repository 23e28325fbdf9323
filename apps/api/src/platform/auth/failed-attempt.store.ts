import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../database/unit-of-work.ts';

/** Counts one more failure under a key, and tells how many there are within the running quarter of an hour. */
export async function countFailure(
  { query }: Transaction,
  key: Buffer,
  now: Instant,
  milliseconds: number,
): Promise<number> {
  const [row] = await query<{ count: number }>(
    `insert into failed_attempt as f (key, count, ends_at) values ($1, 1, $3)
     on conflict (key) do update set
       count = case when f.ends_at <= $2 then 1 else f.count + 1 end,
       ends_at = case when f.ends_at <= $2 then excluded.ends_at else f.ends_at end
     returning count`,
    [key, new Date(now), new Date(now + milliseconds)],
  );
  return row?.count ?? Number.POSITIVE_INFINITY;
}

/** Forgets the failures under a key. */
export async function forgetFailures({ query }: Transaction, key: Buffer): Promise<void> {
  await query('delete from failed_attempt where key = $1', [key]);
}

/** Takes back one failure under a key. */
export async function takeBackFailure({ query }: Transaction, key: Buffer): Promise<void> {
  await query('update failed_attempt set count = count - 1 where key = $1 and count > 0', [key]);
}

/** Removes what is over: nobody's attempts are kept longer than they count. */
export async function removeOldFailures({ query }: Transaction, now: Instant): Promise<void> {
  await query(
    `delete from failed_attempt where key in (
       select key from failed_attempt where ends_at <= $1 order by ends_at limit 100 for update skip locked)`,
    [new Date(now)],
  );
}
