import type { AttendanceRecord } from '@concord/domain/attendance';
import type { GoalRating } from '@concord/domain/goals';
import type { ProgressNote } from '@concord/domain/progress-notes';
import type { Refusal } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import type { SessionFacts } from '../documentation/index.ts';

/** What a note is judged on before it is signed. */
export interface RecordToSign {
  readonly facts: SessionFacts;
  readonly note: ProgressNote;
  readonly ratings: readonly GoalRating[];
  readonly attendance: AttendanceRecord;
}

/** Asks every check whether the record may be signed: null, or the first reason why not. */
export type FindingsBeforeSigning = (
  context: RequestContext,
  record: RecordToSign,
) => Promise<Refusal | null>;
