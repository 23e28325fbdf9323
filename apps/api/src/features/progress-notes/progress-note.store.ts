import { createHash } from 'node:crypto';
import type { GoalRating } from '@concord/domain/goals';
import type { NoteField } from '@concord/domain/progress-notes';
import { recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Where a note stands. A withdrawn draft is kept, but is no record: its member was absent after all. */
export type NoteStatus = 'draft' | 'signed' | 'withdrawn';

export interface NoteHeader {
  readonly id: string;
  readonly sessionId: string;
  readonly clientId: string;
  readonly groupId: string;
  readonly authorId: string;
  readonly status: NoteStatus;
}

interface HeaderRow {
  id: string;
  session_id: string;
  client_id: string;
  group_id: string;
  author_id: string;
  status: NoteStatus;
}

const headerOf = (row: HeaderRow): NoteHeader => ({
  id: row.id,
  sessionId: row.session_id,
  clientId: row.client_id,
  groupId: row.group_id,
  authorId: row.author_id,
  status: row.status,
});

const headerColumns = 'id, session_id, client_id, group_id, author_id, status';

/** The note of a seat, locked against everybody else until the end of the transaction; null while there is none. */
export async function lockNoteOfSeat(
  context: RequestContext,
  sessionId: string,
  clientId: string,
): Promise<NoteHeader | null> {
  const [row] = await context.transaction.query<HeaderRow>(
    `select ${headerColumns} from progress_note
     where organization_id = $1 and session_id = $2 and client_id = $3 for update`,
    [context.actor.organizationId, sessionId, clientId],
  );
  return row === undefined ? null : headerOf(row);
}

/** A note by its id, locked; null when there is none that this person may see. */
export async function lockNote(context: RequestContext, noteId: string): Promise<NoteHeader | null> {
  const [row] = await context.transaction.query<HeaderRow>(
    `select ${headerColumns} from progress_note where organization_id = $1 and id = $2 for update`,
    [context.actor.organizationId, noteId],
  );
  return row === undefined ? null : headerOf(row);
}

/** Opens the draft of a seat; of two people who open it at once, the first is its author. */
export async function openDraft(
  context: RequestContext,
  seat: {
    readonly sessionId: string;
    readonly clientId: string;
    readonly groupId: string;
    readonly authorId: string;
  },
  service: { readonly code: string | null; readonly minutes: number | null },
): Promise<NoteHeader> {
  const { organizationId } = context.actor;
  // The clinic's identifier follows from the seat, so that two openings of one draft are the same row.
  const externalId = `C${createHash('sha256').update(`${seat.sessionId}/${seat.clientId}`).digest('hex').slice(0, 20)}`;
  const id = recordId(organizationId, 'note', externalId);
  await context.transaction.query(
    `insert into progress_note (organization_id, id, external_id, session_id, client_id, group_id, author_id)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (organization_id, id) do nothing`,
    [organizationId, id, externalId, seat.sessionId, seat.clientId, seat.groupId, seat.authorId],
  );
  await context.transaction.query(
    `insert into progress_note_body (organization_id, note_id, group_id, client_id) values ($1, $2, $3, $4) on conflict do nothing`,
    [organizationId, id, seat.groupId, seat.clientId],
  );
  await context.transaction.query(
    `insert into billing_line (organization_id, note_id, group_id, client_id, service_code, minutes)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [organizationId, id, seat.groupId, seat.clientId, service.code, service.minutes],
  );
  const header = await lockNote(context, id);
  if (header === null) throw new Error('A draft that was just opened is not there.');
  return header;
}

const bodyColumns: Partial<Record<NoteField, string>> = {
  participation: 'participation',
  presentation: 'presentation',
  response: 'response',
  comprehension: 'comprehension',
  interventions: 'interventions',
  suicidalIdeation: 'suicidal_ideation',
  homicidalIdeation: 'homicidal_ideation',
  riskAssessment: 'risk_assessment',
  riskAction: 'risk_action',
  medicalNecessity: 'medical_necessity',
  benefit: 'benefit',
  plan: 'plan',
};

/** Writes a field's value into the note; an empty value clears it. */
export async function writeNoteField(
  context: RequestContext,
  noteId: string,
  field: NoteField,
  value: string,
): Promise<void> {
  const { organizationId } = context.actor;
  const column = bodyColumns[field];
  if (column !== undefined) {
    await context.transaction.query(
      `update progress_note_body set ${column} = nullif($3, '') where organization_id = $1 and note_id = $2`,
      [organizationId, noteId, value],
    );
  } else if (field === 'therapeuticFactors') {
    await context.transaction.query(
      'update progress_note_body set therapeutic_factors = $3 where organization_id = $1 and note_id = $2',
      [organizationId, noteId, value === '' ? [] : value.split(';')],
    );
  } else {
    const billingColumn =
      field === 'minutes' ? "minutes = nullif($3, '')::integer" : "service_code = nullif($3, '')";
    await context.transaction.query(
      `update billing_line set ${billingColumn} where organization_id = $1 and note_id = $2`,
      [organizationId, noteId, value],
    );
  }
}

/** Sets where the note stands. */
export async function writeNoteStatus(
  context: RequestContext,
  noteId: string,
  status: NoteStatus,
): Promise<void> {
  await context.transaction.query(
    'update progress_note set status = $3 where organization_id = $1 and id = $2',
    [context.actor.organizationId, noteId, status],
  );
}

/** Rates a member's progress toward a goal in a note, or takes the rating back (null). */
export async function writeRating(
  context: RequestContext,
  note: NoteHeader,
  goalId: string,
  rating: GoalRating['rating'] | null,
): Promise<void> {
  const { organizationId } = context.actor;
  if (rating === null) {
    await context.transaction.query(
      'delete from goal_rating where organization_id = $1 and note_id = $2 and goal_id = $3',
      [organizationId, note.id, goalId],
    );
    return;
  }
  await context.transaction.query(
    `insert into goal_rating (organization_id, note_id, goal_id, group_id, client_id, rating) values ($1, $2, $3, $4, $5, $6)
     on conflict (organization_id, note_id, goal_id) do update set rating = excluded.rating`,
    [organizationId, note.id, goalId, note.groupId, note.clientId, rating],
  );
}

/** Withdraws the service of a signed note whose member turned out to have been absent; the note itself stays as signed. */
export async function withdrawService(context: RequestContext, note: NoteHeader): Promise<void> {
  await context.transaction.query(
    `insert into billing_withdrawal (organization_id, note_id, group_id, client_id, withdrawn_at, withdrawn_by)
     values ($1, $2, $3, $4, to_timestamp($5), $6) on conflict do nothing`,
    [
      context.actor.organizationId,
      note.id,
      note.groupId,
      note.clientId,
      context.now / 1000,
      context.actor.userId,
    ],
  );
}

/** Freezes a note that is being signed: nothing of a signed note changes any more. */
export async function freezeNote(context: RequestContext, noteId: string): Promise<void> {
  for (const table of ['progress_note_body', 'billing_line', 'goal_rating']) {
    await context.transaction.query(
      `update ${table} set signed = true where organization_id = $1 and note_id = $2 and not signed`,
      [context.actor.organizationId, noteId],
    );
  }
  await writeNoteStatus(context, noteId, 'signed');
}
