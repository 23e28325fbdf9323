import type { Instant, Result } from '@concord/domain/shared';
import { signGroupNote, signNote } from '../features/signatures/index.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import { actingAs, type DocumentedSession } from './documented-session.ts';
import { writeReadySessions } from './ready-sessions.ts';
import type { TestDatabase } from './test-database.ts';

/** What came of races: each of them is one person who signs one record several times at one moment. */
export interface RaceFigures {
  readonly races: number;
  readonly attempts: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** Races with more or fewer than one acknowledged signature. */
  readonly notOnce: number;
  /** Records whose rows of signatures, of signed texts, or whose frozen body are not exactly one. */
  readonly notOneRow: number;
  /** Answers that are neither a signature nor the sentence that the record is signed already. */
  readonly unclear: readonly string[];
}

const afterwards = Date.UTC(2026, 2, 2, 20) as Instant;

/** Runs so many races on records of their own: every fourth on a group note, the others on progress notes, by 2 to 4 at once. */
export async function raceSignatures(
  database: Pick<TestDatabase, 'dataSource'>,
  practice: DocumentedSession,
  races: number,
  name: string,
): Promise<RaceFigures> {
  const names = Array.from({ length: Math.ceil(races / 4) }, (_, index) => `${name}-${index}`);
  const sessions = await writeReadySessions(database, practice, names);
  const records = sessions
    .flatMap(({ sessionId, noteIds }) => [
      ...noteIds.map((id) => ({ kind: 'progress_note', id }) as const),
      { kind: 'group_note', id: sessionId } as const,
    ])
    .slice(0, races);
  const actor = actingAs(practice, 'lead');
  const everything = { ...actor.access, groups: 'all', clients: 'all' } as const;
  let [attempts, acknowledged, refused, notOnce, notOneRow] = [0, 0, 0, 0, 0];
  const unclear: string[] = [];

  const sign = async (record: (typeof records)[number]): Promise<string> => {
    const outcome: Result<unknown> | null = await inUnitOfWork(
      database.dataSource,
      actor.access,
      (transaction) => {
        const context = { actor, requestId: 'race', now: afterwards, transaction };
        const nothingFound = () => Promise.resolve(null);
        return record.kind === 'progress_note'
          ? signNote(context, record.id, nothingFound)
          : signGroupNote(context, record.id, nothingFound);
      },
    );
    if (outcome === null) return 'not-found';
    return outcome.ok ? 'signed' : outcome.refusal.code;
  };

  for (const [index, record] of records.entries()) {
    const starters = Array.from({ length: 2 + (index % 3) }, () =>
      sign(record).catch((failure: unknown) => `failed: ${String(failure)}`),
    );
    const outcomes = await Promise.all(starters);
    const signed = outcomes.filter((outcome) => outcome === 'signed').length;
    const already = outcomes.filter((outcome) => outcome === 'already-signed').length;
    attempts += outcomes.length;
    acknowledged += signed;
    refused += already;
    if (signed !== 1) notOnce += 1;
    unclear.push(...outcomes.filter((outcome) => outcome !== 'signed' && outcome !== 'already-signed'));
    const body = record.kind === 'progress_note' ? 'progress_note_body' : 'group_note_body';
    const [found] = await inUnitOfWork(database.dataSource, everything, ({ query }) =>
      query<{ signatures: number; texts: number; frozen: number }>(
        `select (select count(*)::int from signature where organization_id = $1 and kind = $2 and record_id = $3) as signatures,
           (select count(*)::int from signature_content where organization_id = $1 and kind = $2 and record_id = $3) as texts,
           (select count(*)::int from ${body} where organization_id = $1
              and ${record.kind === 'progress_note' ? 'note_id' : 'session_id'} = $3 and signed) as frozen`,
        [practice.organizationId, record.kind, record.id],
      ),
    );
    if (found?.signatures !== 1 || found.texts !== 1 || found.frozen !== 1) notOneRow += 1;
  }
  return { races: records.length, attempts, acknowledged, refused, notOnce, notOneRow, unclear };
}
