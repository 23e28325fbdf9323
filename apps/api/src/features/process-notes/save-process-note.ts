import { saveProcessNote as decide } from '@concord/domain/process-notes';
import { accepted, type Result } from '@concord/domain/shared';
import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import { recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  loadSessionFacts,
  mayDocument,
  type FieldChange,
  type FieldOutcome,
} from '../documentation/index.ts';
import { haveNoteSeal, type NoteSeal } from './note-key.ts';
import { addNoteVersion, loadNewestNote, loadSeated, type StoredProcessNote } from './process-note.store.ts';

/** Which note of the person who asks: of a session, or of one member at it. */
export interface ProcessNotePlace {
  readonly sessionId: string;
  readonly clientId: string | null;
}

/** One author's one note about it: the same wherever it is begun. */
export const noteIdOf = ({ actor }: RequestContext, { sessionId, clientId }: ProcessNotePlace): string =>
  recordId(actor.organizationId, 'process-note', `${actor.userId}:${sessionId}:${clientId ?? ''}`);

/** Saves the person's own psychotherapy note under its next version; null when there is no such session for them. */
export async function saveProcessNote(
  context: RequestContext,
  keys: SecretKeys,
  place: ProcessNotePlace,
  change: FieldChange,
): Promise<Result<FieldOutcome> | null> {
  const facts = await loadSessionFacts(context, place.sessionId);
  if (facts === null) return null;
  const noteId = noteIdOf(context, place);
  const newest = await loadNewestNote(context, noteId);
  const decision = decide({
    text: change.value,
    isBegun: newest !== null,
    documentsTheSession: mayDocument(context.actor, facts),
    isAboutTheSession:
      place.clientId === null || (await loadSeated(context, facts.session, [])).includes(place.clientId),
  });
  if (!decision.ok) return decision;
  const seal = await haveNoteSeal(context, keys);
  if (newest?.mutationId === change.mutationId)
    return accepted({ kind: 'saved', version: newest.version } as const);
  const version = change.baseVersion + 1;
  const sealed = seal.seal({ noteId, version }, decision.value);
  const written = { noteId, clientId: place.clientId, version, sealed, mutationId: change.mutationId };
  if (
    (newest?.version ?? 0) === change.baseVersion &&
    (await addNoteVersion(context, place.sessionId, written))
  ) {
    return accepted({ kind: 'saved', version } as const);
  }
  return accepted({
    kind: 'conflict',
    theirs: asTheirs(seal, await loadNewestNote(context, noteId)),
  } as const);
}

/** What the same author wrote meanwhile, on another device. */
const asTheirs = (
  seal: NoteSeal,
  newest: StoredProcessNote | null,
): Extract<FieldOutcome, { kind: 'conflict' }>['theirs'] => ({
  value: newest === null ? '' : seal.open(newest, newest.sealed),
  version: newest?.version ?? 0,
  editedBy: 'You, on another device,',
  mutationId: newest?.mutationId ?? '',
});
