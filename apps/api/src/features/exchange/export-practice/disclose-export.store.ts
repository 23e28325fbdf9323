import type { Disclosure } from '@concord/domain/disclosures';
import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** As the accounting of disclosures calls whoever holds the server's keys. */
const operator = 'The operator, by an export';

/** Enters a disclosure into the account of every client of a practice; answers with how many they are. */
export async function discloseOfAll(
  { query }: Transaction,
  organizationId: string,
  { disclosedOn, recipient, what, purpose }: Disclosure,
  now: Instant,
): Promise<number> {
  const clients = await query<{ id: string }>(
    'select id from client where organization_id = $1 order by id',
    [organizationId],
  );
  await query(
    `insert into disclosure (organization_id, id, client_id, disclosed_on, recipient, what, purpose, entered_at, entered_by_name)
     select $1, gen_random_uuid(), id, $2, $3, $4, $5, $6, $7 from unnest($8::uuid[]) as id`,
    [
      organizationId,
      disclosedOn,
      recipient,
      what,
      purpose,
      new Date(now),
      operator,
      clients.map(({ id }) => id),
    ],
  );
  return clients.length;
}

/** The time zone of a practice. */
export async function findTimeZone({ query }: Transaction, organizationId: string): Promise<string> {
  const [row] = await query<{ time_zone: string }>(
    'select time_zone from organization where organization_id = $1',
    [organizationId],
  );
  if (row === undefined) throw new Error('The practice that is exported is not there.');
  return row.time_zone;
}
