import type { RequestContext } from '../../platform/request-context.ts';
import { addVersion, loadNewestVersion, type DraftPlace, type FieldVersion } from './draft.store.ts';

/** One change of one field, as a writer's browser sends it. */
export interface FieldChange {
  readonly value: string;
  /** The version that the writer started from; 0 where the field had none. */
  readonly baseVersion: number;
  readonly mutationId: string;
}

/** What became of the change: saved under a new version, or somebody else wrote meanwhile and both texts are kept. */
export type FieldOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict'; readonly theirs: FieldVersion };

/**
 * Saves a field under its next version. A change that starts from an older version never overwrites: the writer gets the
 * other text beside their own. The same change sent again (its first answer was lost) is saved once.
 */
export async function saveField(
  context: RequestContext,
  place: DraftPlace,
  change: FieldChange,
  apply: () => Promise<void>,
): Promise<FieldOutcome> {
  const newest = await loadNewestVersion(context, place);
  if (newest?.mutationId === change.mutationId) return { kind: 'saved', version: newest.version };
  if ((newest?.version ?? 0) === change.baseVersion && (await addVersion(context, place, change))) {
    await apply();
    return { kind: 'saved', version: change.baseVersion + 1 };
  }
  const theirs = await loadNewestVersion(context, place);
  if (theirs === null) throw new Error('A version of a field has vanished.');
  return { kind: 'conflict', theirs };
}
