import { streamOf, type AuditEvent } from '@concord/domain/audit-log';
import type { Transaction } from '../database/unit-of-work.ts';
import { beginning, eventColumns, sealedBytes } from './event-columns.ts';

/** Where events go that belong to no practice: attempts to sign in to accounts that do not exist. */
export const noPractice = '00000000-0000-0000-0000-000000000000';

const parameter = (column: (typeof eventColumns)[number], index: number): string =>
  `$${index + 3}::${column.type}`;

const names = eventColumns.map((column) => column.name).join(', ');

/**
 * Takes the head of the event's stream, moves it on and adds the event, in one statement. The head stays locked until the
 * transaction ends, so this is the last statement before COMMIT.
 */
const insertEvent = `
with head as (
  insert into audit_head as head (organization_id, stream, seq, hash)
  values ($1::uuid, $2::text, 1, sha256(${beginning} || ${sealedBytes('$1::uuid', '$2::text', '1', parameter)}))
  on conflict (organization_id, stream) do update
    set seq = head.seq + 1,
        hash = sha256(head.hash || ${sealedBytes('$1::uuid', '$2::text', 'head.seq + 1', parameter)})
  returning seq, hash)
insert into audit_event (organization_id, stream, seq, ${names}, hash)
select $1::uuid, $2::text, seq, ${eventColumns.map(parameter).join(', ')}, hash from head`;

/** Adds an event to the audit trail, in the transaction of the act itself: without its event no act is committed. */
export async function recordEvent(
  { query }: Transaction,
  organizationId: string,
  event: AuditEvent,
): Promise<void> {
  await query(insertEvent, [
    organizationId,
    streamOf(event),
    new Date(event.at),
    event.userId,
    event.requestId,
    event.via,
    event.address,
    event.action,
    event.recordClass,
    event.outcome,
    event.reason,
    event.groupId,
    event.clientIds,
    JSON.stringify(event.subject),
  ]);
}
