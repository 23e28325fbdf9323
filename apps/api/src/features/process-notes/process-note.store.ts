import type { RequestContext } from '../../platform/request-context.ts';

/** One version of a psychotherapy note, as it is stored. */
export interface StoredProcessNote {
  readonly noteId: string;
  /** Null for the session as a whole. */
  readonly clientId: string | null;
  readonly version: number;
  readonly sealed: Buffer;
  readonly writtenAt: Date;
  readonly mutationId: string;
}

const columns = `note_id as "noteId", client_id as "clientId", version, sealed_text as sealed, written_at as "writtenAt",
  mutation_id as "mutationId"`;

// Row-level security shows the author's own rows alone; each statement says so too, for the index.

/** The newest version of each note that the person who asks wrote about a session. */
export const loadNewestNotes = (
  { actor, transaction }: RequestContext,
  sessionId: string,
): Promise<StoredProcessNote[]> =>
  transaction.query<StoredProcessNote>(
    `select distinct on (note_id) ${columns} from process_note
     where organization_id = $1 and user_id = $2 and session_id = $3 order by note_id, version desc`,
    [actor.organizationId, actor.userId, sessionId],
  );

/** The newest version of one note of the person who asks; null while it is not begun. */
export async function loadNewestNote(
  { actor, transaction }: RequestContext,
  noteId: string,
): Promise<StoredProcessNote | null> {
  const [row] = await transaction.query<StoredProcessNote>(
    `select ${columns} from process_note
     where organization_id = $1 and user_id = $2 and note_id = $3 order by version desc limit 1`,
    [actor.organizationId, actor.userId, noteId],
  );
  return row ?? null;
}

/** The last version of each hour in which the note was written, the newest first: what it said before. */
export const loadEarlierNotes = (
  { actor, transaction }: RequestContext,
  noteId: string,
  limit: number,
): Promise<StoredProcessNote[]> =>
  transaction.query<StoredProcessNote>(
    `select * from (
       select distinct on (date_trunc('hour', written_at)) ${columns} from process_note
       where organization_id = $1 and user_id = $2 and note_id = $3
       order by date_trunc('hour', written_at), version desc) as of_each_hour
     order by version desc limit $4`,
    [actor.organizationId, actor.userId, noteId, limit],
  );

/** Writes a version; false when there is one of that number already. */
export async function addNoteVersion(
  { actor, now, transaction }: RequestContext,
  sessionId: string,
  note: Omit<StoredProcessNote, 'writtenAt'>,
): Promise<boolean> {
  const rows = await transaction.query<{ version: number }>(
    `insert into process_note (organization_id, note_id, version, user_id, session_id, client_id, sealed_text, written_at, mutation_id)
     values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8), $9)
     on conflict do nothing returning version`,
    [
      actor.organizationId,
      note.noteId,
      note.version,
      actor.userId,
      sessionId,
      note.clientId,
      note.sealed,
      now / 1000,
      note.mutationId,
    ],
  );
  return rows.length === 1;
}

/** The sealed key of the notes of the person who asks; null while they have none. */
export async function loadSealedKey({ actor, transaction }: RequestContext): Promise<Buffer | null> {
  const [row] = await transaction.query<{ sealed: Buffer }>(
    'select sealed_key as sealed from process_note_key where organization_id = $1 and user_id = $2',
    [actor.organizationId, actor.userId],
  );
  return row?.sealed ?? null;
}

/** Keeps a first key; where another request was faster, its one stands. */
export async function addSealedKey({ actor, transaction }: RequestContext, sealed: Buffer): Promise<void> {
  await transaction.query(
    'insert into process_note_key (organization_id, user_id, sealed_key) values ($1, $2, $3) on conflict do nothing',
    [actor.organizationId, actor.userId, sealed],
  );
}

/** Who had a seat at the session, by name: its group's members on that day, its guests, and whoever a note is about. */
export async function loadSeated(
  { actor, transaction }: RequestContext,
  session: { readonly id: string; readonly groupId: string; readonly date: string },
  writtenAbout: readonly string[],
): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    `select c.id from client c
     where c.organization_id = $1 and (c.id = any ($5::uuid[])
       or exists (select 1 from membership m where m.organization_id = c.organization_id and m.client_id = c.id and m.group_id = $3
                  and m.entered_on <= $4 and (m.left_on is null or $4 <= m.left_on))
       or exists (select 1 from attendance a where a.organization_id = c.organization_id and a.client_id = c.id
                  and a.session_id = $2))
     order by c.last_name, c.first_name, c.external_id`,
    [actor.organizationId, session.id, session.groupId, session.date, writtenAbout],
  );
  return rows.map(({ id }) => id);
}
