import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRow } from '../clients/index.ts';
import { groupColumns, toGroupRef, type GroupRow } from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRow } from '../sessions/index.ts';
import type { AuditedRecord } from './audited-record.types.ts';
import type { RecordsNamed } from './record-lines.store.ts';

type Row = GroupRow & Partial<SessionRow> & Partial<ClientRow>;

/** Group, session and client of a record, as the person who asks is shown them; null where they may not see the client. */
export async function loadRecordRefs(
  { actor, transaction }: RequestContext,
  { groupId, sessionId, clientId }: RecordsNamed,
): Promise<Pick<AuditedRecord, 'group' | 'session' | 'client'> | null> {
  const [row] = await transaction.query<Row>(
    `select ${groupColumns}, ${sessionColumns}, ${clientColumns}
     from therapy_group
     left join session on session.organization_id = $1 and session.id = $3
     left join client on client.organization_id = $1 and client.id = $4
     where therapy_group.organization_id = $1 and therapy_group.id = $2`,
    [actor.organizationId, groupId, sessionId, clientId],
  );
  if (row === undefined || (clientId !== null && row.client_id == null)) return null;
  return {
    group: toGroupRef(row),
    session: row.session_id == null ? null : toSessionRef(row as SessionRow),
    client: row.client_id == null ? null : toClientRef(actor, row as ClientRow),
  };
}
