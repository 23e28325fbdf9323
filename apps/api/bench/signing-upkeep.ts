import pg from 'pg';
import type { Instant } from '@concord/domain/shared';
import { keepFindings, touchedBy } from '../src/features/findings/index.ts';
import { signNote } from '../src/features/signatures/index.ts';
import { inUnitOfWork, lookingWider } from '../src/platform/database/unit-of-work.ts';
import type { Actor } from '../src/platform/request-context.ts';
import type { BulkDatabase } from './bulk-database.ts';
import { countProcessorTime, type ProcessorTime } from './processor-time.ts';

/** So many notes are signed with the upkeep of findings, and as many without. */
const signaturesEach = Number(process.env['SIGNATURES'] ?? '150');

interface Note {
  readonly id: string;
  readonly session_id: string;
  readonly author_id: string;
}

const quantile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
const say = (name: string, times: readonly number[]): string =>
  `${name}: p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms (${times.length})`;

/** What signatures took of the processors: it tells two ways apart also while others work on the machine. */
interface Taken {
  node: number;
  postgres: number;
  signatures: number;
}
const sayTaken = (name: string, { node, postgres, signatures }: Taken): string =>
  `processor time of one signature ${name}: ${((node / signatures) * 1000).toFixed(1)} ms of the program, ` +
  `${((postgres / signatures) * 1000).toFixed(1)} ms of the database`;

/** Takes the signatures of the latest notes of one group away, as the administrator: there is something to sign again. */
async function unsign(bulk: BulkDatabase, organizationId: string): Promise<readonly Note[]> {
  const notes = `select n.id, n.session_id, n.author_id from progress_note n
    join session s on s.organization_id = n.organization_id and s.id = n.session_id
    join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id and g.external_id = 'G07'
    where n.organization_id = '${organizationId}' order by s.starts_at desc, n.id limit ${signaturesEach * 2 + 40}`;
  const ids = `(select id from (${notes}) as latest)`;
  const client = new pg.Client({ connectionString: bulk.database.administratorUrl });
  await client.connect();
  try {
    // What a signature freezes is changed past the triggers that guard it.
    await client.query('set session_replication_role = replica');
    for (const sql of [
      `delete from signature_content where organization_id = '${organizationId}' and record_id in ${ids}`,
      `delete from signature where organization_id = '${organizationId}' and kind = 'progress_note' and record_id in ${ids}`,
      `update progress_note_body set signed = false where organization_id = '${organizationId}' and note_id in ${ids}`,
      `update progress_note set status = 'draft' where organization_id = '${organizationId}' and id in ${ids}`,
    ])
      await client.query(sql);
  } finally {
    await client.end();
  }
  const everything = { organizationId, groups: 'all', clients: 'all', ownClients: [], classes: [] } as const;
  return inUnitOfWork(bulk.database.dataSource, everything, ({ query }) => query<Note>(notes));
}

/** Signs notes with the upkeep of findings and without, session by session in turn, and tells how long each took. */
export async function measureSigning(bulk: BulkDatabase, organizationId: string): Promise<readonly string[]> {
  const { dataSource } = bulk.database;
  const notes = await unsign(bulk, organizationId);
  const access = {
    organizationId,
    groups: 'all',
    clients: 'all',
    ownClients: [],
    classes: ['body', 'billing'],
  } as const;
  const sessions = [...new Set(notes.map((note) => note.session_id))];
  const judge = (sessionId: string): Promise<void> =>
    inUnitOfWork(dataSource, access, (transaction) =>
      keepFindings(
        transaction,
        organizationId,
        Date.now() as Instant,
        touchedBy('holdSession', { sessionId }),
      ),
    );
  for (const sessionId of sessions) await judge(sessionId);
  const session = await inUnitOfWork(dataSource, access, async ({ query }) => {
    const [row] = await query<{ pid: number }>('select pg_backend_pid() as pid');
    return row?.pid ?? 0;
  });
  const count = countProcessorTime(session);
  const nothing = (): Taken => ({ node: 0, postgres: 0, signatures: 0 });
  const taken = { with: nothing(), without: nothing() };
  const [withUpkeep, without, upkeep]: [number[], number[], number[]] = [[], [], []];
  for (const [index, note] of notes.entries()) {
    const isKept = sessions.indexOf(note.session_id) % 2 === 0;
    const actor: Actor = {
      userId: organizationId,
      organizationId,
      name: 'Author',
      email: 'author@bulk.example',
      roles: ['clinician'],
      staffId: note.author_id,
      access,
    };
    const now = Date.now() as Instant;
    const before: ProcessorTime = count();
    const started = performance.now();
    let ofThat = 0;
    await inUnitOfWork(dataSource, access, async (transaction) => {
      const context = { actor, requestId: 'benchmark', now, transaction };
      const outcome = await signNote(context, note.id, () => Promise.resolve(null));
      if (outcome?.ok !== true) throw new Error(outcome === null ? 'Not there.' : outcome.refusal.message);
      if (!isKept) return;
      const upkeepStarted = performance.now();
      const touched = touchedBy('signSession', { sessionId: note.session_id });
      await lookingWider(transaction, access, () => keepFindings(transaction, organizationId, now, touched));
      ofThat = performance.now() - upkeepStarted;
    });
    const took = performance.now() - started;
    // The first ones warm everything up.
    if (index < 20) continue;
    (isKept ? withUpkeep : without).push(took);
    const after = count();
    const sum = isKept ? taken.with : taken.without;
    sum.node += after.node - before.node;
    sum.postgres += after.postgres - before.postgres;
    sum.signatures += 1;
    if (isKept) upkeep.push(ofThat);
  }
  return [
    say('signing with the upkeep of findings', withUpkeep),
    say('signing without it', without),
    say('the upkeep alone', upkeep),
    sayTaken('with the upkeep', taken.with),
    sayTaken('without it', taken.without),
    `difference of the p95: ${(quantile(withUpkeep, 0.95) - quantile(without, 0.95)).toFixed(1)} ms`,
  ];
}
