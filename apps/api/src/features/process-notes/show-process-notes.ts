import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs } from '../clients/index.ts';
import { loadSessionFacts, mayDocument } from '../documentation/index.ts';
import { findNoteSeal } from './note-key.ts';
import { loadEarlierNotes, loadNewestNotes, loadSeated } from './process-note.store.ts';
import type { EarlierProcessNote, ProcessNotesOfSession } from './process-note.types.ts';
import { noteIdOf, type ProcessNotePlace } from './save-process-note.ts';

/** As far back as a page shows; older versions are kept. */
const shownVersions = 20;

/** The psychotherapy notes that the person who asks wrote about a session; null when there is no such session for them. */
export async function showProcessNotes(
  context: RequestContext,
  keys: SecretKeys,
  sessionId: string,
): Promise<ProcessNotesOfSession | null> {
  const facts = await loadSessionFacts(context, sessionId);
  if (facts === null) return null;
  const rows = await loadNewestNotes(context, sessionId);
  const seal = rows.length === 0 ? null : await findNoteSeal(context, keys);
  const about = rows.flatMap(({ clientId }) => clientId ?? []);
  const seated = await loadSeated(context, facts.session, about);
  const refOf = await loadClientRefs(context, seated);
  return {
    date: facts.session.date,
    startsAt: new Date(facts.session.startsAt),
    endsAt: new Date(facts.session.endsAt),
    groupId: facts.session.groupId,
    timeZone: facts.timeZone,
    mayBegin: mayDocument(context.actor, facts),
    members: seated.map(refOf),
    notes: rows.map((row) => ({
      aboutId: row.clientId,
      text: seal?.open(row, row.sealed) ?? '',
      version: row.version,
      writtenAt: row.writtenAt,
    })),
  };
}

/** What one of those notes said before. */
export async function showEarlierProcessNotes(
  context: RequestContext,
  keys: SecretKeys,
  place: ProcessNotePlace,
): Promise<EarlierProcessNote[]> {
  const rows = await loadEarlierNotes(context, noteIdOf(context, place), shownVersions);
  const seal = rows.length === 0 ? null : await findNoteSeal(context, keys);
  return rows.map((row) => ({
    version: row.version,
    text: seal?.open(row, row.sealed) ?? '',
    writtenAt: row.writtenAt,
  }));
}
