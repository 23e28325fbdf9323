import type { StepOnRecord } from './amendment-step.store.ts';
import type { AmendmentStepOnRecord, EntryBesideNote } from './amendment-step.types.ts';
import type { EntryBeside } from './requested-note.store.ts';
import { toColumns } from './step-row.ts';

/** An entry beside a note, as the API shows it. */
export const toEntryBeside = ({
  authorId,
  author,
  writtenAt,
  entry,
  text,
}: EntryBeside): EntryBesideNote => ({
  ...{ authorId, author, entry, text },
  writtenAt: new Date(writtenAt),
});

/** A step, as the API shows it. */
export function showStep(
  { id, step, enteredBy }: StepOnRecord,
  entries: readonly EntryBeside[],
  nameOf: (staffId: string) => string,
): AmendmentStepOnRecord {
  const { kind, text, accepts, ground, day, letter, staffId, addendumAuthorId, addendumWrittenAt } =
    toColumns(step);
  const entry = entries.find(
    (one) => one.authorId === addendumAuthorId && one.writtenAt === addendumWrittenAt,
  );
  return {
    ...{ id, kind, takenOn: step.takenOn, enteredBy, text, accepts, ground, day, letter },
    staffName: staffId === null ? null : nameOf(staffId),
    amendedBy: entry === undefined ? null : toEntryBeside(entry),
  };
}
