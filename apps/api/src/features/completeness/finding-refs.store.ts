import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRef, type ClientRow } from '../clients/index.ts';
import { groupColumns, toGroupRef, type GroupRef, type GroupRow } from '../groups/index.ts';
import { sessionColumns, toSessionRef, type SessionRef, type SessionRow } from '../sessions/index.ts';
import { loadStaffById, type StaffRef } from '../staff/index.ts';

/** What findings name, by the clinic's own identifiers. */
export interface Refs {
  readonly groups: ReadonlyMap<string, GroupRef>;
  readonly sessions: ReadonlyMap<string, SessionRef>;
  readonly staff: ReadonlyMap<string, StaffRef>;
  /** As the person who asks is shown clients: by name, or under a code. */
  readonly client: (actor: Actor, externalId: string) => ClientRef | null;
}

const byExternalId = <Ref extends { readonly externalId: string }>(refs: readonly Ref[]): Map<string, Ref> =>
  new Map(refs.map((ref) => [ref.externalId, ref]));

/** Everything that a finding may name in the practice. */
export async function loadRefs(context: RequestContext): Promise<Refs> {
  const { organizationId } = context.actor;
  const groups = await context.transaction.query<GroupRow>(
    `select ${groupColumns} from therapy_group where organization_id = $1`,
    [organizationId],
  );
  const sessions = await context.transaction.query<SessionRow>(
    `select ${sessionColumns} from session where organization_id = $1`,
    [organizationId],
  );
  const clients = await context.transaction.query<ClientRow>(
    `select ${clientColumns} from client where organization_id = $1`,
    [organizationId],
  );
  const clientRows = new Map(clients.map((row) => [row.client_external_id, row]));
  return {
    groups: byExternalId(groups.map(toGroupRef)),
    sessions: byExternalId(sessions.map(toSessionRef)),
    staff: byExternalId([...(await loadStaffById(context)).values()]),
    client: (actor, externalId) => {
      const row = clientRows.get(externalId);
      return row === undefined ? null : toClientRef(actor, row);
    },
  };
}
