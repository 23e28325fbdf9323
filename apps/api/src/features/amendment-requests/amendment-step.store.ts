import type { TakenStep } from '@concord/domain/amendment-requests';
import type { AddendumEntry } from '@concord/domain/progress-notes';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import type { RequestRow } from './amendment-request.store.ts';
import { toColumns, toStep, type StepColumns } from './step-row.ts';

/** A step as it stands on record: what was done, when, and by whom. */
export interface StepOnRecord {
  readonly id: string;
  readonly requestId: string;
  readonly step: TakenStep;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly enteredById: string;
}

interface Row extends StepColumns {
  readonly id: string;
  readonly requestId: string;
  readonly takenOn: CivilDate;
  readonly addendumEntry: AddendumEntry | null;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly enteredById: string;
}

const milliseconds = (column: string): string => `round(extract(epoch from ${column}) * 1000)::float8`;

/** The steps of some requests, in the order in which they were taken. */
export async function loadSteps(
  { actor, transaction }: RequestContext,
  requestIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StepOnRecord[]>> {
  const rows = await transaction.query<Row>(
    `select s.id, s.request_id as "requestId", s.kind, s.taken_on::text as "takenOn", s.text, s.accepts, s.contact, s.ground,
       s.day::text as day, s.letter, s.staff_id as "staffId", s.addendum_author_id as "addendumAuthorId",
       ${milliseconds('s.addendum_written_at')} as "addendumWrittenAt", a.entry as "addendumEntry", s.person_id as "personId",
       s.named_by as "namedBy", s.entered_at as "enteredAt", s.entered_by_name as "enteredBy", s.entered_by as "enteredById"
     from amendment_step s
     left join addendum a on a.organization_id = $1 and a.note_id = s.note_id and a.author_id = s.addendum_author_id
       and a.written_at = s.addendum_written_at
     where s.organization_id = $1 and s.request_id = any ($2::uuid[])
     order by s.request_id, s.place`,
    [actor.organizationId, requestIds],
  );
  const steps = new Map<string, StepOnRecord[]>();
  for (const row of rows) {
    const { id, requestId, enteredAt, enteredBy, enteredById } = row;
    const known = steps.get(requestId) ?? [];
    known.push({ id, requestId, step: toStep(row), enteredAt, enteredBy, enteredById });
    steps.set(requestId, known);
  }
  return steps;
}

/**
 * Puts a step on record, at its place. False where its identifier is taken; two that are taken at once don't meet here, since both have
 * locked the client.
 */
export async function insertStep(
  { actor, transaction, now }: RequestContext,
  request: RequestRow,
  id: string,
  place: number,
  step: TakenStep,
): Promise<boolean> {
  const columns = toColumns(step);
  const rows = await transaction.query(
    `insert into amendment_step (organization_id, id, request_id, client_id, note_id, group_id, place, kind, taken_on, text, accepts,
       contact, ground, day, letter, staff_id, addendum_author_id, addendum_written_at, person_id, named_by, entered_at, entered_by,
       entered_by_name)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
       (select a.written_at from addendum a where a.organization_id = $1 and a.note_id = $5 and a.author_id = $17
          and ${milliseconds('a.written_at')} = $18::float8),
       $19, $20, $21, $22, $23
     on conflict (organization_id, id) do nothing returning id`,
    [
      ...[actor.organizationId, id, request.id, request.clientId],
      ...[request.note?.id ?? null, request.note?.groupId ?? null, place],
      ...[columns.kind, step.takenOn, columns.text, columns.accepts, columns.contact, columns.ground],
      ...[columns.day, columns.letter, columns.staffId, columns.addendumAuthorId, columns.addendumWrittenAt],
      ...[columns.personId, columns.namedBy, new Date(now), actor.userId, actor.name],
    ],
  );
  return rows.length > 0;
}
