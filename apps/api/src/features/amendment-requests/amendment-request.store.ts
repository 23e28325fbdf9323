import type { AmendmentRequest } from '@concord/domain/amendment-requests';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { sessionColumns, type SessionRow } from '../sessions/index.ts';

/** A request as it was entered, and the note that it is about. */
export interface RequestRow {
  readonly id: string;
  readonly clientId: string;
  readonly receivedOn: CivilDate;
  readonly wanted: string;
  readonly reason: string;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  /** The other practice whose notice it is; null for a request of the client. */
  readonly informedBy: string | null;
  /** Null where it is about another part of the record. */
  readonly note: RequestedNote | null;
}

export interface RequestedNote extends SessionRow {
  readonly id: string;
  readonly groupId: string;
  readonly groupName: string;
  readonly isPart2: boolean;
  readonly authorId: string;
  readonly author: string;
  readonly isSigned: boolean;
}

interface Row extends Omit<RequestRow, 'note'>, SessionRow {
  readonly note_id: string | null;
  readonly group_id: string;
  readonly group_name: string;
  readonly part2: boolean;
  readonly author_id: string;
  readonly author: string;
  readonly note_status: string;
}

const read = /* sql */ `
select r.id, r.client_id as "clientId", r.received_on::text as "receivedOn", r.wanted, r.reason, r.informed_by as "informedBy", r.entered_at as "enteredAt",
  r.entered_by_name as "enteredBy", n.id as note_id, n.group_id, n.status as note_status, g.name as group_name,
  coalesce(g.part2, false) as part2, t.id as author_id, t.first_name || ' ' || t.last_name as author, ${sessionColumns}
from amendment_request r
left join progress_note n on n.organization_id = $1 and n.id = r.note_id
left join session on session.organization_id = $1 and session.id = n.session_id
left join therapy_group g on g.organization_id = $1 and g.id = n.group_id
left join staff_member t on t.organization_id = $1 and t.id = n.author_id
where r.organization_id = $1`;

const toRequest = ({ note_id, group_id, group_name, part2, author_id, author, ...row }: Row): RequestRow => ({
  id: row.id,
  clientId: row.clientId,
  receivedOn: row.receivedOn,
  wanted: row.wanted,
  reason: row.reason,
  informedBy: row.informedBy,
  enteredAt: row.enteredAt,
  enteredBy: row.enteredBy,
  note:
    note_id === null
      ? null
      : {
          id: note_id,
          groupId: group_id,
          groupName: group_name,
          isPart2: part2,
          authorId: author_id,
          author,
          isSigned: row.note_status === 'signed',
          session_id: row.session_id,
          session_external_id: row.session_external_id,
          session_starts_at: row.session_starts_at,
          session_date: row.session_date,
        },
});

/** What a client asked to have amended, the latest first. */
export const loadRequestsOf = async (
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<RequestRow[]> =>
  (
    await transaction.query<Row>(
      `${read} and r.client_id = $2 order by r.received_on desc, r.entered_at desc, r.id`,
      [actor.organizationId, clientId],
    )
  ).map(toRequest);

/** What was asked about some notes, of whichever client, the latest first. */
export const loadRequestsAbout = async (
  { actor, transaction }: RequestContext,
  noteIds: readonly string[],
): Promise<RequestRow[]> =>
  (
    await transaction.query<Row>(
      `${read} and r.note_id = any ($2) order by r.received_on desc, r.entered_at desc, r.id`,
      [actor.organizationId, noteIds],
    )
  ).map(toRequest);

/** One request of a client; null where there is none that this person may see. */
export async function loadRequest(
  { actor, transaction }: RequestContext,
  clientId: string,
  id: string,
): Promise<RequestRow | null> {
  const [row] = await transaction.query<Row>(`${read} and r.client_id = $2 and r.id = $3`, [
    actor.organizationId,
    clientId,
    id,
  ]);
  return row === undefined ? null : toRequest(row);
}

/** Every request that this person may see, the first received first. */
export const loadAllRequests = async ({ actor, transaction }: RequestContext): Promise<RequestRow[]> =>
  (await transaction.query<Row>(`${read} order by r.received_on, r.id`, [actor.organizationId])).map(
    toRequest,
  );

/** Enters a request; the same one again, by its identifier, is entered once. False where the identifier is taken by another. */
export async function insertRequest(
  { actor, transaction, now }: RequestContext,
  entry: Omit<AmendmentRequest, 'about'> & {
    readonly id: string;
    readonly clientId: string;
    readonly informedBy: string | null;
    readonly note: { readonly id: string; readonly groupId: string } | null;
  },
): Promise<boolean> {
  const { organizationId, userId, name } = actor;
  const { id, clientId, note, receivedOn, wanted, reason, informedBy } = entry;
  const rows = await transaction.query(
    `insert into amendment_request (organization_id, id, client_id, note_id, group_id, received_on, wanted, reason, entered_at,
       entered_by, entered_by_name, informed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id`,
    [
      ...[organizationId, id, clientId, note?.id ?? null, note?.groupId ?? null, receivedOn, wanted, reason],
      ...[new Date(now), userId, name, informedBy],
    ],
  );
  if (rows.length > 0) return true;
  const known = await transaction.query(
    `select 1 from amendment_request where organization_id = $1 and id = $2 and client_id = $3 and entered_by = $4
       and note_id is not distinct from $5 and wanted = $6 and reason = $7 and informed_by is not distinct from $8`,
    [organizationId, id, clientId, userId, note?.id ?? null, wanted, reason, informedBy],
  );
  return known.length > 0;
}
