import { createHash } from 'node:crypto';
import type { RequestContext } from '../../platform/request-context.ts';

const hashOf = (words: string): Buffer => createHash('sha256').update(words.normalize('NFC')).digest();

/** Which words were kept on purpose when a record was signed, by the row of the note or, for a group note, of the session. */
export async function loadKeptWords(
  { actor, transaction }: RequestContext,
  recordIds: readonly string[],
): Promise<(recordId: string, words: string) => boolean> {
  const rows = await transaction.query<{ record_id: string; words_hash: Buffer }>(
    'select record_id, words_hash from finding_resolution where organization_id = $1 and record_id = any ($2)',
    [actor.organizationId, recordIds],
  );
  const kept = new Set(rows.map((row) => `${row.record_id} ${row.words_hash.toString('base64')}`));
  return (recordId, words) => kept.has(`${recordId} ${hashOf(words).toString('base64')}`);
}

/** Remembers that a finding was kept, by the hash of its words. */
export async function addResolution(
  context: RequestContext,
  resolution: {
    readonly kind: 'progress_note' | 'group_note';
    readonly recordId: string;
    readonly words: string;
    readonly level: 'block' | 'warn';
    readonly reason: string | null;
    readonly groupId: string;
    readonly clientId: string | null;
  },
): Promise<void> {
  await context.transaction.query(
    `insert into finding_resolution (organization_id, record_kind, record_id, words_hash, level, reason, group_id, client_id, resolved_by, resolved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, to_timestamp($10)) on conflict do nothing`,
    [
      context.actor.organizationId,
      resolution.kind,
      resolution.recordId,
      hashOf(resolution.words),
      resolution.level,
      resolution.reason,
      resolution.groupId,
      resolution.clientId,
      context.actor.userId,
      context.now / 1000,
    ],
  );
}

/** The clinic's identifiers of a session and of its notes, by their own. */
export async function loadExternalIds(
  context: RequestContext,
  sessionId: string,
): Promise<{
  readonly session: string;
  readonly groupId: string;
  readonly notes: ReadonlyMap<string, string>;
} | null> {
  const { organizationId } = context.actor;
  const [session] = await context.transaction.query<{ external_id: string; group_id: string }>(
    'select external_id, group_id from session where organization_id = $1 and id = $2',
    [organizationId, sessionId],
  );
  if (session === undefined) return null;
  const notes = await context.transaction.query<{ id: string; external_id: string }>(
    'select id, external_id from progress_note where organization_id = $1 and session_id = $2',
    [organizationId, sessionId],
  );
  return {
    session: session.external_id,
    groupId: session.group_id,
    notes: new Map(notes.map((note) => [note.id, note.external_id])),
  };
}

/** Who holds a note of the session, member or guest. */
export async function loadClientsWithNotes(context: RequestContext, sessionId: string): Promise<string[]> {
  const rows = await context.transaction.query<{ client_id: string }>(
    "select client_id from progress_note where organization_id = $1 and session_id = $2 and status <> 'withdrawn'",
    [context.actor.organizationId, sessionId],
  );
  return rows.map((row) => row.client_id);
}

/** The groups in which the clients ever were, as members or guests. */
export async function loadGroupsOf(
  context: RequestContext,
  clientIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await context.transaction.query<{ group_id: string }>(
    `select group_id from membership where organization_id = $1 and client_id = any ($2::uuid[])
     union select group_id from attendance where organization_id = $1 and client_id = any ($2::uuid[])`,
    [context.actor.organizationId, clientIds],
  );
  return rows.map((row) => row.group_id);
}
