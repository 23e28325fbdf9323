import type { AttendanceRecord } from '@concord/domain/attendance';
import type { Instant } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

const seconds = (instant: Instant | null): number | null => (instant === null ? null : instant / 1000);

const valuesOf = (record: AttendanceRecord): readonly unknown[] => [
  record.status,
  seconds(record.arrivedAt),
  seconds(record.leftAt),
  record.notified,
  seconds(record.notifiedAt),
  record.absenceReason,
  record.followUp,
  record.followUpDue,
  record.followUpDoneOn,
  record.makeup,
  record.makeupOn,
];

/** Writes the first record of a seat; false when there is one already. */
export async function addAttendance(
  context: RequestContext,
  groupId: string,
  record: AttendanceRecord,
): Promise<boolean> {
  const rows = await context.transaction.query(
    `insert into attendance (organization_id, session_id, client_id, group_id, status, arrived_at, left_at, notified, notified_at,
       absence_reason, follow_up, follow_up_due, follow_up_done_on, makeup, makeup_on)
     values ($1, $2, $3, $4, $5, to_timestamp($6), to_timestamp($7), $8, to_timestamp($9), $10, $11, $12, $13, $14, $15)
     on conflict do nothing returning version`,
    [context.actor.organizationId, record.sessionId, record.clientId, groupId, ...valuesOf(record)],
  );
  return rows.length === 1;
}

/** Changes the record of a seat if it still is at the version that the writer saw. */
export async function changeAttendance(
  context: RequestContext,
  _groupId: string,
  record: AttendanceRecord,
  baseVersion: number,
): Promise<boolean> {
  const rows = await context.transaction.query(
    `with changed as (
       update attendance set status = $5, arrived_at = to_timestamp($6), left_at = to_timestamp($7), notified = $8,
         notified_at = to_timestamp($9), absence_reason = $10, follow_up = $11, follow_up_due = $12, follow_up_done_on = $13,
         makeup = $14, makeup_on = $15, version = version + 1
       where organization_id = $1 and session_id = $2 and client_id = $3 and version = $4
       returning version)
     select version from changed`,
    [context.actor.organizationId, record.sessionId, record.clientId, baseVersion, ...valuesOf(record)],
  );
  return rows.length === 1;
}
