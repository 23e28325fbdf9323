import type { RequestContext } from '../../platform/request-context.ts';
import { toClientRef } from '../clients/index.ts';
import type { OwedRecord as OwedRow } from './owed.store.ts';
import type { OwedRecord } from './owed-record.types.ts';

/** What somebody owes, as the API shows it to the person who asks. */
export const showOwed = ({ actor, now }: RequestContext, rows: readonly OwedRow[]): OwedRecord[] =>
  rows.map((row) => ({
    kind: row.kind,
    session: {
      id: row.session_id,
      externalId: row.session_external_id,
      startsAt: row.starts_at,
      date: row.date,
    },
    groupId: row.group_id,
    groupName: row.group_name,
    client:
      row.client_id === null || row.client_label === null || row.client_external_id === null
        ? null
        : toClientRef(actor, {
            client_id: row.client_id,
            client_external_id: row.client_external_id,
            client_name: row.client_label,
          }),
    count: row.count,
    dueAt: row.due_at,
    overdue: row.due_at.getTime() < now,
  }));
