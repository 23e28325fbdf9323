import { enterRequest } from '@concord/domain/amendment-requests';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { forbidden } from '../../platform/request-failure.ts';
import { clientIsThere, findRelations, mayDo } from '../care/index.ts';
import { loadToday } from '../organizations/index.ts';
import { insertRequest } from './amendment-request.store.ts';
import { loadNoteChoices } from './requested-note.store.ts';

/** What a client handed in. */
export interface RequestEntry {
  readonly id: string;
  readonly clientId: string;
  /** The note that it is about; null for another part of the record. */
  readonly noteId: string | null;
  readonly receivedOn: CivilDate;
  readonly wanted: string;
  readonly reason: string;
}

/**
 * Enters what a client asks in writing to have amended; null when there is no such client, or no such note, for this person. What is
 * about no note is entered by a director or whoever keeps the primary record: nobody else sees all of it.
 */
export async function recordRequest(
  context: RequestContext,
  { id, clientId, noteId, receivedOn, wanted, reason }: RequestEntry,
): Promise<Result<string> | null> {
  if (!(await clientIsThere(context, clientId))) return null;
  const relations = await findRelations(context, clientId);
  const standing = noteId === null ? relations.filter((one) => one !== 'own-group') : relations;
  if (!mayDo(context, relations, 'write', 'amendment-request')) throw forbidden();
  if (!mayDo(context, standing, 'write', 'amendment-request')) {
    return refused(
      'note-missing',
      'Choose the note that it is about. What is about another part of the record is entered by a director or whoever keeps the primary record.',
      'noteId',
    );
  }
  const note =
    noteId === null ? null : (await loadNoteChoices(context, clientId)).find((one) => one.id === noteId);
  if (note === undefined) return null;
  const about = note === null ? 'other' : 'note';
  const decision = enterRequest({ about, receivedOn, wanted, reason }, await loadToday(context));
  if (!decision.ok) return decision;
  return (await insertRequest(context, { ...decision.value, id, clientId, note }))
    ? accepted(id)
    : refused('known-already', 'That entry was made already.');
}
