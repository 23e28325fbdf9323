import type { AddendumEntry } from '@concord/domain/progress-notes';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** A note that a request may be about: what its header says. */
export interface NoteChoice {
  readonly id: string;
  readonly date: CivilDate;
  readonly groupId: string;
  readonly groupName: string;
  readonly author: string;
}

/** The notes of a client that this person may see, the latest first. */
export const loadNoteChoices = (
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<NoteChoice[]> =>
  transaction.query<NoteChoice>(
    `select n.id, s.date::text as date, n.group_id as "groupId", g.name as "groupName", t.first_name || ' ' || t.last_name as author
     from progress_note n
     join session s on s.organization_id = $1 and s.id = n.session_id
     join therapy_group g on g.organization_id = $1 and g.id = n.group_id
     join staff_member t on t.organization_id = $1 and t.id = n.author_id
     where n.organization_id = $1 and n.client_id = $2 and n.status <> 'withdrawn'
     order by s.starts_at desc, n.id`,
    [actor.organizationId, clientId],
  );

/** Who may be asked about a request: whoever wrote the note or was in the room with the client, and whoever keeps their primary record. */
export const loadAskable = (
  { actor, transaction }: RequestContext,
  clientId: string,
  noteId: string | null,
  today: string,
): Promise<{ id: string; name: string }[]> =>
  transaction.query<{ id: string; name: string }>(
    `with asked as (
       select author_id as id, 0 as place from progress_note where organization_id = $1 and id = $3
       union all
       select f.staff_id, 1 from session_facilitator f
       join progress_note n on n.organization_id = $1 and n.id = $3 and n.session_id = f.session_id
       where f.organization_id = $1 and f.role <> 'observer'
       union all
       select staff_id, 2 from primary_therapist
       where organization_id = $1 and client_id = $2 and from_date <= $4::date and (to_date is null or to_date >= $4::date))
     select m.id, m.first_name || ' ' || m.last_name as name
     from staff_member m join asked on asked.id = m.id
     where m.organization_id = $1 and (m.last_day is null or m.last_day >= $4::date)
     group by m.id, m.first_name, m.last_name order by min(asked.place), name`,
    [actor.organizationId, clientId, noteId, today],
  );

/** A signed entry beside a note. */
export interface EntryBeside {
  readonly authorId: string;
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
  readonly entry: AddendumEntry;
  readonly text: string;
}

/** What was added beside a note, the latest first. */
export const loadEntriesBeside = (
  { actor, transaction }: RequestContext,
  noteId: string,
): Promise<EntryBeside[]> =>
  transaction.query<EntryBeside>(
    `select a.author_id as "authorId", t.first_name || ' ' || t.last_name as author, a.entry, a.text,
       round(extract(epoch from a.written_at) * 1000)::float8 as "writtenAt"
     from addendum a join staff_member t on t.organization_id = $1 and t.id = a.author_id
     where a.organization_id = $1 and a.note_id = $2 order by a.written_at desc, a.author_id`,
    [actor.organizationId, noteId],
  );

/** Whom the client was last told to turn to, in the letters of this practice; null before the first. */
export async function loadLastContact({ actor, transaction }: RequestContext): Promise<string | null> {
  const [row] = await transaction.query<{ contact: string }>(
    `select contact from amendment_step where organization_id = $1 and contact is not null order by entered_at desc limit 1`,
    [actor.organizationId],
  );
  return row?.contact ?? null;
}

/** The groups in which a client was met, by whom words about others are recognised. */
export async function loadGroupsOf(
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>(
    `select group_id::text as id from membership where organization_id = $1 and client_id = $2
     union select group_id::text from attendance where organization_id = $1 and client_id = $2`,
    [actor.organizationId, clientId],
  );
  return rows.map(({ id }) => id);
}
