import type { ReviewAnswer } from '@concord/domain/audit-samples';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, type ClientRow } from '../clients/index.ts';
import { groupColumns, type GroupRow } from '../groups/index.ts';
import { sessionColumns, type SessionRow } from '../sessions/index.ts';

export type ReviewPart = 'first' | 'second' | 'settling';

/** A finished review. */
export interface ReviewRow {
  readonly note_id: string;
  readonly part: ReviewPart;
  readonly reviewer_id: string;
  readonly answers: ReviewAnswer[];
  readonly comment: string;
  readonly finished_at: Date;
}

/** A record of a sample. */
export type RecordRow = GroupRow &
  SessionRow &
  ClientRow & {
    readonly note_id: string;
    readonly place: number;
    readonly external_id: string;
    readonly digest: string;
    readonly stratum: string;
    readonly first_reviewer: string;
    readonly second_reviewer: string | null;
  };

/** The records of a sample in the order of the draw; or the one of that note. */
export const loadRecords = (
  context: RequestContext,
  sampleId: string,
  noteId: string | null = null,
): Promise<RecordRow[]> =>
  context.transaction.query<RecordRow>(
    `select r.note_id, r.place, n.external_id, r.digest, r.stratum, r.first_reviewer, r.second_reviewer,
       ${groupColumns}, ${sessionColumns}, ${clientColumns}
     from audit_sample_record r
     join progress_note n on n.organization_id = r.organization_id and n.id = r.note_id
     join therapy_group on therapy_group.organization_id = r.organization_id and therapy_group.id = r.group_id
     join session on session.organization_id = r.organization_id and session.id = r.session_id
     join client on client.organization_id = r.organization_id and client.id = r.client_id
     where r.organization_id = $1 and r.sample_id = $2 and ($3::uuid is null or r.note_id = $3)
     order by r.place`,
    [context.actor.organizationId, sampleId, noteId],
  );

/** The finished reviews of a sample, or of one of its records. */
export const loadReviews = (
  context: RequestContext,
  sampleId: string,
  noteId: string | null = null,
): Promise<ReviewRow[]> =>
  context.transaction.query<ReviewRow>(
    `select note_id, part, reviewer_id, answers, comment, finished_at from audit_review
     where organization_id = $1 and sample_id = $2 and ($3::uuid is null or note_id = $3)
     order by array_position(array['first', 'second', 'settling'], part)`,
    [context.actor.organizationId, sampleId, noteId],
  );

/** Keeps a finished review; false when that part of the record has been reviewed already. */
export async function insertReview(
  context: RequestContext,
  sampleId: string,
  review: Pick<ReviewRow, 'note_id' | 'part' | 'answers' | 'comment'>,
): Promise<boolean> {
  const { actor, now } = context;
  const rows = await context.transaction.query(
    `insert into audit_review (organization_id, sample_id, note_id, part, reviewer_id, answers, comment, finished_at)
     values ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8)) on conflict do nothing returning 1`,
    [
      actor.organizationId,
      sampleId,
      review.note_id,
      review.part,
      actor.userId,
      review.answers,
      review.comment,
      now / 1000,
    ],
  );
  return rows.length === 1;
}

/** Entries beside the note, as far as the rows are open. */
export const loadAddenda = async (context: RequestContext, noteId: string): Promise<string[]> =>
  (
    await context.transaction.query<{ text: string }>(
      'select text from addendum where organization_id = $1 and note_id = $2 order by written_at',
      [context.actor.organizationId, noteId],
    )
  ).map(({ text }) => text);
