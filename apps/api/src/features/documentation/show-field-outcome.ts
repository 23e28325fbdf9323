import type { Result } from '@concord/domain/shared';
import { asRefusal } from '../../platform/graphql/refusal.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { FieldConflict, SavedField, type SaveFieldResult } from './field-change.types.ts';
import type { FieldOutcome } from './save-field.ts';

/** The GraphQL form of what became of a change. */
export function showFieldOutcome(
  context: RequestContext,
  outcome: Result<FieldOutcome>,
  noteId: string | null,
): typeof SaveFieldResult {
  if (!outcome.ok) return asRefusal(outcome.refusal);
  if (outcome.value.kind === 'saved') {
    return Object.assign(new SavedField(), {
      version: outcome.value.version,
      noteId,
      savedAt: new Date(context.now),
    });
  }
  const { value: theirs, version, editedBy } = outcome.value.theirs;
  return Object.assign(new FieldConflict(), { theirs, version, editedBy });
}
