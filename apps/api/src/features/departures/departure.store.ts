import type { CivilDate, Instant } from '@concord/domain/shared';
import type { Departure, PracticeRole, StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';

const columns = 'id, version, last_day as "lastDay", roles';

/** A member of staff as a departure finds them. */
export interface Colleague {
  readonly id: StaffId;
  readonly version: number;
  readonly lastDay: CivilDate | null;
  readonly roles: readonly PracticeRole[];
}

/** A member of staff, as they stand at the moment; null where there is nobody. */
export async function findOnRecord(
  { actor, transaction }: RequestContext,
  staffId: string,
): Promise<Colleague | null> {
  const [row] = await transaction.query<Colleague>(
    `select ${columns} from staff_member where organization_id = $1 and id = $2`,
    [actor.organizationId, staffId],
  );
  return row ?? null;
}

/** Members of staff, locked so that nobody gives them work meanwhile (`findColleague` waits for this). */
export async function lockColleagues(
  { actor, transaction }: RequestContext,
  staffIds: readonly string[],
): Promise<ReadonlyMap<string, Colleague>> {
  const rows = await transaction.query<Colleague>(
    `select ${columns} from staff_member
     where organization_id = $1 and id = any ($2::uuid[]) order by id for no key update`,
    [actor.organizationId, staffIds],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The last day on which somebody was in the room of a held session, or signed a record by the practice's clock; null for none. */
export async function findLastWorkedOn(
  { actor, transaction }: RequestContext,
  staffId: string,
): Promise<CivilDate | null> {
  const [row] = await transaction.query<{ last: CivilDate | null }>(
    `select greatest(
       (select max(s.date) from session_facilitator f join session s on s.organization_id = $1 and s.id = f.session_id
        where f.organization_id = $1 and f.staff_id = $2 and s.status = 'held'),
       (select max((g.signed_at at time zone o.time_zone)::date) from signature g join organization o on o.organization_id = $1
        where g.organization_id = $1 and g.staff_id = $2)) as last`,
    [actor.organizationId, staffId],
  );
  return row?.last ?? null;
}

/** Sets somebody's last day, or takes it back (null); what stood before stays on record as taken back. */
export async function writeDeparture(
  { actor, transaction, now }: RequestContext,
  staffId: string,
  departure: Departure | null,
): Promise<void> {
  const about = [actor.organizationId, staffId];
  const moment = [new Date(now), actor.userId];
  await transaction.query(
    `update staff_departure set taken_back_at = $3, taken_back_by = $4
     where organization_id = $1 and staff_id = $2 and taken_back_at is null`,
    [...about, ...moment],
  );
  if (departure !== null) {
    await transaction.query(
      `insert into staff_departure (organization_id, staff_id, number, last_day, reason, entered_at, entered_by)
       select $1, $2, coalesce(max(number), 0) + 1, $5, $6, $3, $4 from staff_departure
       where organization_id = $1 and staff_id = $2`,
      [...about, ...moment, departure.lastDay, departure.reason],
    );
  }
  await transaction.query(
    'update staff_member set last_day = $3, version = version + 1 where organization_id = $1 and id = $2',
    [...about, departure?.lastDay ?? null],
  );
}

/** Why somebody leaves, if that was said and still stands. */
export async function findReason(
  { actor, transaction }: RequestContext,
  staffId: string,
): Promise<string | null> {
  const [row] = await transaction.query<{ reason: string | null }>(
    'select reason from staff_departure where organization_id = $1 and staff_id = $2 and taken_back_at is null',
    [actor.organizationId, staffId],
  );
  return row?.reason ?? null;
}

/** Until when the accounts of a member of staff work; null: as long as nobody bars them. What is open in one that is over ends for good. */
export async function letWorkUntil(
  { transaction, now }: RequestContext,
  staffId: string,
  until: Instant | null,
): Promise<void> {
  await transaction.query('select let_staff_work_until($1, $2, $3)', [
    staffId,
    until === null ? null : new Date(until),
    new Date(now),
  ]);
}

/** What the accounts of a member of staff may do, and those that go on working without them. */
export async function loadWorkingAccounts(
  { transaction }: RequestContext,
  staffId: string,
): Promise<{ readonly own: readonly string[]; readonly others: readonly (readonly string[])[] }> {
  const rows = await transaction.query<{ roles: string[]; theirs: boolean }>(
    'select roles, is_theirs as theirs from working_accounts($1)',
    [staffId],
  );
  return {
    own: rows.flatMap(({ roles, theirs }) => (theirs ? roles : [])),
    others: rows.flatMap(({ roles, theirs }) => (theirs ? [] : [roles])),
  };
}
