import type { Organization, PracticeStanding } from '@concord/domain/sites';
import { dateIn } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import type { NameOfPractice } from './practice.types.ts';

/** The practice with what a change of it depends on. */
export interface StoredPractice extends Organization, PracticeStanding {
  readonly version: number;
}

interface PracticeRow {
  readonly name: string;
  readonly timeZone: string;
  readonly version: number;
}

/**
 * The practice as a change of it finds it. With `lock`, nobody else changes it, plans a session or sets a last day until the end of the
 * transaction. Throws when it has vanished.
 */
export async function loadPractice(
  { actor, transaction, now }: RequestContext,
  lock: boolean,
): Promise<StoredPractice> {
  const { organizationId } = actor;
  const [row] = await transaction.query<PracticeRow>(
    `select name, time_zone as "timeZone", version from organization where organization_id = $1 ${lock ? 'for update' : ''}`,
    [organizationId],
  );
  if (row === undefined) throw new Error('The organization of a signed-in person is not there.');
  if (lock) {
    for (const table of ['therapy_group', 'staff_member'])
      await transaction.query(`select 1 from ${table} where organization_id = $1 order by id for update`, [
        organizationId,
      ]);
  }
  const [counted] = await transaction.query<{ sessions: number; leaving: number }>(
    `select (select count(*)::integer from session where organization_id = $1) as sessions,
       (select count(*)::integer from staff_member where organization_id = $1 and last_day >= $2) as leaving`,
    [organizationId, dateIn(now, row.timeZone)],
  );
  return { ...row, sessions: counted?.sessions ?? 0, leaving: counted?.leaving ?? 0 };
}

/** The names that the practice had before, the latest first. */
export const loadFormerNames = ({ actor, transaction }: RequestContext): Promise<NameOfPractice[]> =>
  transaction.query<NameOfPractice>(
    `select n.name, n.taken_at as "takenAt", u.name as "takenBy"
     from organization_name n
     join organization o on o.organization_id = n.organization_id
     left join user_account u on u.organization_id = n.organization_id and u.id = n.taken_by
     where n.organization_id = $1 and n.name <> o.name order by n.taken_at desc`,
    [actor.organizationId],
  );

/** Takes a name for good; false where another practice has or had it. */
export async function takeName({ actor, transaction, now }: RequestContext, name: string): Promise<boolean> {
  await transaction.query(
    `insert into organization_name (organization_id, name, taken_at, taken_by) values ($1, $2, to_timestamp($3), $4)
     on conflict do nothing`,
    [actor.organizationId, name, now / 1000, actor.userId],
  );
  // Row-level security shows the practice's own names alone.
  const own = await transaction.query(
    'select 1 from organization_name where organization_id = $1 and name = $2',
    [actor.organizationId, name],
  );
  return own.length === 1;
}

/** Writes the practice under its next version. */
export async function writePractice(
  { actor, transaction }: RequestContext,
  { name, timeZone }: Organization,
): Promise<void> {
  await transaction.query(
    `update organization set name = $2, version = version + 1, time_zone = $3,
       time_zone_is_own = time_zone_is_own or time_zone <> $3
     where organization_id = $1`,
    [actor.organizationId, name, timeZone],
  );
}
