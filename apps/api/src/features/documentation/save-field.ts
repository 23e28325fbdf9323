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

/** The field where it belongs: in the note, the group note or the ratings. */
export interface FieldOfRecord {
  /** What stands there now, also where it came in from elsewhere and has no version. */
  readonly read: () => Promise<string>;
  readonly write: () => Promise<void>;
}

/** A field that nobody has written here yet: what stands in it came from elsewhere, or nothing does. */
const neverWritten = async ({ read }: FieldOfRecord): Promise<FieldVersion> => ({
  value: await read(),
  version: 0,
  editedBy: '',
  mutationId: '',
});

/**
 * Saves a field under its next version. A change that starts from any other version than the newest never overwrites: the
 * writer gets the other text beside their own. The same change sent again (its first answer was lost) is saved once.
 */
export async function saveField(
  context: RequestContext,
  place: DraftPlace,
  change: FieldChange,
  record: FieldOfRecord,
): Promise<FieldOutcome> {
  const newest = await loadNewestVersion(context, place);
  if (newest?.mutationId === change.mutationId) return { kind: 'saved', version: newest.version };
  if ((newest?.version ?? 0) === change.baseVersion && (await addVersion(context, place, change))) {
    await record.write();
    return { kind: 'saved', version: change.baseVersion + 1 };
  }
  const theirs = await loadNewestVersion(context, place);
  return { kind: 'conflict', theirs: theirs ?? (await neverWritten(record)) };
}
