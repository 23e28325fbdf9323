import { createHash } from 'node:crypto';
import type { RequestContext } from '../../platform/request-context.ts';

const hashOf = (words: string): string =>
  createHash('sha256').update(words.normalize('NFC')).digest('base64');

/** Which words were kept on purpose when a record was signed, by the row of the note or, for a group note, of the session. */
export async function loadKeptWords(
  { actor, transaction }: RequestContext,
  recordIds: readonly string[],
): Promise<(recordId: string, words: string) => boolean> {
  const rows = await transaction.query<{ record_id: string; words_hash: Buffer }>(
    'select record_id, words_hash from finding_resolution where organization_id = $1 and record_id = any ($2)',
    [actor.organizationId, recordIds],
  );
  const kept = new Set(rows.map((row) => `${row.record_id} ${row.words_hash.toString('base64')}`));
  return (recordId, words) => kept.has(`${recordId} ${hashOf(words)}`);
}
