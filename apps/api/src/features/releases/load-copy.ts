import type { ClientId } from '@concord/domain/clients';
import { indexPractice } from '@concord/domain/practice';
import { copyRecord, type RecordCopy, type ReleasedDays } from '@concord/domain/releases';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientIsThere } from '../care/index.ts';
import { loadKeptWords } from '../completeness/index.ts';
import { loadPracticeRecords } from '../findings/index.ts';
import { loadRequestsToCopy } from './copied-requests.ts';
import { findPartOfCopy, loadSites } from './copied-part.store.ts';

/** A copy, and the practice whose record it is. */
export interface LoadedCopy {
  readonly copy: RecordCopy;
  readonly practice: string;
  readonly timeZone: string;
  /** The row of a session by the clinic's own identifier. */
  readonly sessionRow: (externalId: string) => string;
}

/**
 * Copies a client's record of some days; null when there is no such client for this person. Everybody whom the client met in a group
 * is looked for in it, also those whom the question itself may not see.
 */
export async function loadCopy(
  context: RequestContext,
  clientId: string,
  days: ReleasedDays,
  mayStand: ReadonlySet<string>,
): Promise<LoadedCopy | null> {
  if (!(await clientIsThere(context, clientId))) return null;
  return lookingWider(context.transaction, context.actor.access, () =>
    copyOf(context, clientId, days, mayStand),
  );
}

async function copyOf(
  context: RequestContext,
  clientId: string,
  days: ReleasedDays,
  mayStand: ReadonlySet<string>,
): Promise<LoadedCopy | null> {
  const { transaction, actor } = context;
  const { sessionIds, groupIds } = await findPartOfCopy(context, clientId, days.from, days.to);
  const { records, rowId } = await loadPracticeRecords(transaction, actor.organizationId, {
    sessionIds,
    clientIds: [clientId],
    comparedClientIds: [],
    rosterGroupIds: groupIds,
  });
  const client = records.clients.find(({ id }) => rowId('client', id) === clientId);
  if (client === undefined) return null;
  const notes = new Map<string, string>(
    records.progressNotes
      .filter((note) => note.clientId === client.id)
      .map(({ id }) => [id, rowId('note', id)]),
  );
  const noteNames = new Map(records.progressNotes.map(({ id }) => [rowId('note', id), id]));
  const staffNames = new Map(records.staff.map(({ id }) => [rowId('staff', id), id]));
  const isKept = await loadKeptWords(context, [...notes.values(), ...sessionIds]);
  const copy = copyRecord(indexPractice({ ...records, sites: await loadSites(context) }), {
    clientId: client.id satisfies ClientId,
    days,
    wasKept: (record, words) => isKept(notes.get(record) ?? rowId('session', record), words),
    mayStand,
    requests: await loadRequestsToCopy(context, clientId, {
      note: (row) => noteNames.get(row),
      staff: (row) => staffNames.get(row),
    }),
  });
  const { name: practice, timeZone } = records.organization;
  return copy === null
    ? null
    : { copy, practice, timeZone, sessionRow: (externalId) => rowId('session', externalId) };
}
