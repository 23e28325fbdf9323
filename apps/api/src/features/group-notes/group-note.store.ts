import type { GroupNote, GroupNoteField } from '@concord/domain/group-notes';
import type { RequestContext } from '../../platform/request-context.ts';

const columns: Record<GroupNoteField, string> = {
  topic: 'topic',
  content: 'content',
  skills: 'skills',
  handouts: 'handouts',
  exercises: 'exercises',
  homeworkAssigned: 'homework_assigned',
  homeworkReviewed: 'homework_reviewed',
  climate: 'climate',
  cohesion: 'cohesion',
  process: 'process',
};

/** Opens the group note of a session, once. */
export async function openGroupNote(
  context: RequestContext,
  sessionId: string,
  groupId: string,
): Promise<void> {
  const parameters = [context.actor.organizationId, sessionId, groupId];
  for (const table of ['group_note', 'group_note_body']) {
    await context.transaction.query(
      `insert into ${table} (organization_id, session_id, group_id) values ($1, $2, $3) on conflict do nothing`,
      parameters,
    );
  }
}

/** Writes one field; an empty value clears it, a list is written with `;` between its items. */
export async function writeGroupNoteField(
  context: RequestContext,
  sessionId: string,
  field: GroupNoteField,
  value: string,
): Promise<void> {
  const isList = field === 'skills' || field === 'handouts';
  await context.transaction.query(
    `update group_note_body set ${columns[field]} = ${isList ? '$3::text[]' : "nullif($3, '')"} where organization_id = $1 and session_id = $2`,
    [context.actor.organizationId, sessionId, isList ? (value === '' ? [] : value.split(';')) : value],
  );
}

interface GroupNoteRow {
  topic: string | null;
  content: string | null;
  skills: string[];
  handouts: string[];
  exercises: string | null;
  homework_assigned: string | null;
  homework_reviewed: string | null;
  climate: string | null;
  cohesion: GroupNote['cohesion'];
  process: string | null;
  signed: boolean;
}

/** The group note of a session and whether it is signed; null while there is none. Locked until the end of the transaction with `lock`. */
export async function loadGroupNote(
  context: RequestContext,
  sessionId: string,
  lock: boolean,
): Promise<{ readonly note: GroupNote; readonly signed: boolean } | null> {
  const [row] = await context.transaction.query<GroupNoteRow>(
    `select topic, content, skills, handouts, exercises, homework_assigned, homework_reviewed, climate, cohesion, process, signed
     from group_note_body where organization_id = $1 and session_id = $2`,
    [context.actor.organizationId, sessionId],
  );
  if (row === undefined) return null;
  if (lock) {
    // The header is locked rather than the body: a signed body can't be locked for a change that is never allowed.
    await context.transaction.query(
      'select 1 from group_note where organization_id = $1 and session_id = $2 for update',
      [context.actor.organizationId, sessionId],
    );
  }
  const note = {
    sessionId,
    topic: row.topic,
    content: row.content,
    skills: row.skills,
    handouts: row.handouts,
    exercises: row.exercises,
    homeworkAssigned: row.homework_assigned,
    homeworkReviewed: row.homework_reviewed,
    climate: row.climate,
    cohesion: row.cohesion,
    process: row.process,
  } as unknown as GroupNote;
  return { note, signed: row.signed };
}

/** Freezes a group note that is being signed. */
export async function freezeGroupNote(context: RequestContext, sessionId: string): Promise<void> {
  await context.transaction.query(
    'update group_note_body set signed = true where organization_id = $1 and session_id = $2 and not signed',
    [context.actor.organizationId, sessionId],
  );
}
