import {
  enterNotice,
  enterRequest,
  type AmendmentNotice,
  type AmendmentRequest,
  type ReceiptFacts,
} from '@concord/domain/amendment-requests';
import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { forbidden } from '../../platform/request-failure.ts';
import { clientIsThere, findRelations, mayDo } from '../care/index.ts';
import { loadToday } from '../organizations/index.ts';
import { insertRequest } from './amendment-request.store.ts';
import { loadNoteChoices, type NoteChoice } from './requested-note.store.ts';

/** What is entered about which part of whose record. */
interface Entry {
  readonly id: string;
  readonly clientId: string;
  /** The note that it is about; null for another part of the record. */
  readonly noteId: string | null;
}

/** What a client handed in. */
export type RequestEntry = Entry & Omit<AmendmentRequest, 'about'>;

/** What another practice sent. */
export type NoticeEntry = Entry & AmendmentNotice;

/** Enters what a client asks in writing to have amended; null when there is no such client, or no such note, for this person. */
export async function recordRequest(
  context: RequestContext,
  { id, clientId, noteId, receivedOn, wanted, reason }: RequestEntry,
): Promise<Result<string> | null> {
  const place = await findPlace(context, clientId, noteId);
  if (place?.ok !== true) return place;
  const note = place.value;
  const about = note === null ? 'other' : 'note';
  const decision = enterRequest({ about, receivedOn, wanted, reason }, await receiptFacts(context, note));
  if (!decision.ok) return decision;
  return put(context, id, { ...decision.value, clientId, note, informedBy: null });
}

/** Enters what another practice gave notice of; null when there is no such client, or no such note, for this person. */
export async function recordNotice(
  context: RequestContext,
  { id, clientId, noteId, ...notice }: NoticeEntry,
): Promise<Result<string> | null> {
  const place = await findPlace(context, clientId, noteId);
  if (place?.ok !== true) return place;
  const decision = enterNotice(notice, await receiptFacts(context, place.value));
  if (!decision.ok) return decision;
  const { says: wanted, informedBy, receivedOn } = decision.value;
  return put(context, id, { clientId, note: place.value, informedBy, receivedOn, wanted, reason: '' });
}

/**
 * The note that an entry is about, null for another part of the record. What is about no note is entered by a director or whoever keeps
 * the primary record: nobody else sees all of it. Null when there is no such client, or no such note, for this person.
 */
async function findPlace(
  context: RequestContext,
  clientId: string,
  noteId: string | null,
): Promise<Result<NoteChoice | null> | null> {
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
  if (noteId === null) return accepted(null);
  const note = (await loadNoteChoices(context, clientId)).find((one) => one.id === noteId);
  return note === undefined ? null : accepted(note);
}

const receiptFacts = async (context: RequestContext, note: NoteChoice | null): Promise<ReceiptFacts> => ({
  today: await loadToday(context),
  sessionOn: note?.date ?? null,
});

const put = async (
  context: RequestContext,
  id: string,
  entry: Omit<Parameters<typeof insertRequest>[1], 'id'>,
): Promise<Result<string>> =>
  (await insertRequest(context, { ...entry, id }))
    ? accepted(id)
    : refused('known-already', 'That entry was made already.');
