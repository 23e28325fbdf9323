import type { PracticeRecords } from '@concord/domain/practice';
import type { Signature } from '@concord/domain/signatures';
import { recordIdBytes, type RecordKind } from '../../../platform/database/ids.ts';

/** Where a progress note belongs: its own, its client's and its group's identifier. */
export interface NotePlace {
  readonly session: Uint8Array;
  readonly client: Uint8Array;
  readonly group: Uint8Array;
}

/** The database's identifiers of one folder's records; each is computed once. */
export interface RecordIds {
  readonly of: (kind: RecordKind, externalId: string) => Uint8Array;
  /** The group of a session, by the session's own identifier at the clinic. */
  readonly groupOfSession: (sessionId: string) => Uint8Array;
  readonly placeOfNote: (noteId: string) => NotePlace;
  /** Whether anybody's name stands under the record. */
  readonly isSigned: (kind: Signature['kind'], recordId: string) => boolean;
}

/** Prepares the identifiers that the rows of a folder refer to each other by; what a file refers to has arrived before it. */
export function makeRecordIds(organizationId: string, records: PracticeRecords): RecordIds {
  const known = new Map<RecordKind, Map<string, Uint8Array>>();
  const of = (kind: RecordKind, externalId: string): Uint8Array => {
    let ofKind = known.get(kind);
    if (ofKind === undefined) known.set(kind, (ofKind = new Map<string, Uint8Array>()));
    let id = ofKind.get(externalId);
    if (id === undefined) ofKind.set(externalId, (id = recordIdBytes(organizationId, kind, externalId)));
    return id;
  };
  const groups = once(
    () => new Map<string, Uint8Array>(records.sessions.map(({ id, groupId }) => [id, of('group', groupId)])),
  );
  const groupOfSession = (sessionId: string): Uint8Array => found(groups().get(sessionId));
  const places = once(
    () =>
      new Map<string, NotePlace>(
        records.progressNotes.map((note) => [
          note.id,
          {
            session: of('session', note.sessionId),
            client: of('client', note.clientId),
            group: groupOfSession(note.sessionId),
          },
        ]),
      ),
  );
  const signed = once(() => new Set(records.signatures.map(({ kind, recordId: id }) => `${kind}:${id}`)));
  return {
    of,
    groupOfSession,
    placeOfNote: (noteId) => found(places().get(noteId)),
    isSigned: (kind, id) => signed().has(`${kind}:${id}`),
  };
}

/** Made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A record refers to one that its folder does not hold.');
  return value;
}
