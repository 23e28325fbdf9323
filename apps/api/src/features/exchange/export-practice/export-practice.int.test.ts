import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoPractice } from '@concord/demo';
import { allRules, guardOf, guardRuleIds, makeAuditor } from '@concord/domain/completeness';
import { indexPractice, type PracticeRecords } from '@concord/domain/practice';
import { writePractice } from '@concord/domain/practice-folder';
import type { CivilDate } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../../platform/clock.ts';
import { makeTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { inUnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { importPractice, wholePractice } from '../import-practice/index.ts';
import { readPracticeFolder } from '../read-folder/index.ts';
import { csvLine } from './csv.ts';
import { exportPractice } from './index.ts';

/** The practice with a first note that names somebody who shares the group with its subject. */
function nameAPeer(records: PracticeRecords): PracticeRecords {
  const [note, ...others] = records.progressNotes;
  const session = records.sessions.find(({ id }) => id === note?.sessionId);
  const seats = records.memberships.filter(({ groupId }) => groupId === session?.groupId);
  const entered = seats.find(
    ({ clientId, enteredOn }) => clientId !== note?.clientId && enteredOn <= (session?.date ?? ''),
  );
  const peer = records.clients.find(({ id }) => id === entered?.clientId);
  if (note === undefined || peer === undefined) throw new Error('The demo has notes of groups of several.');
  const response = `The client was comforted by ${peer.firstName} ${peer.lastName} and thanked the group.`;
  return { ...records, progressNotes: [{ ...note, response }, ...others] };
}

describe('exporting a practice', () => {
  let database: TestDatabase;
  let records: PracticeRecords;
  let folder: string;
  let organizationId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-export-'));
    database = await makeTestDatabase();
    records = nameAPeer(makeDemoPractice({ seed: 7, today: '2026-03-31' as CivilDate, months: 3 }));
    const outcome = await importPractice(database, records, { demo: true });
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    organizationId = outcome.value.organizationId;
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('writes every file with every cell of the records that were imported', async () => {
    const target = join(folder, 'out');
    expect((await exportPractice(database, organizationId, target)).ok).toBe(true);
    const files = writePractice(records);
    expect((await readdir(target)).sort()).toEqual(files.map((file) => file.name).sort());
    for (const file of files) {
      const expected = [file.header, ...file.rows()].map((row) => csvLine(row)).join('');
      expect(await readFile(join(target, file.name), 'utf8'), file.name).toBe(expected);
    }
  });

  it('tells what the check for members’ names finds in the notes that it wrote', async () => {
    const outcome = await exportPractice(database, organizationId, join(folder, 'with-names'));
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const practice = indexPractice(records);
    const found = makeAuditor(practice, systemClock(), {
      guard: guardOf(practice),
      rules: allRules.filter(({ id }) => guardRuleIds.includes(id)),
    }).auditAll();
    const named = found.filter(({ ruleId }) => ruleId === 'co-member-named');
    expect(named.some(({ noteId }) => noteId === records.progressNotes[0]?.id)).toBe(true);
    expect(outcome.value.names).toEqual({
      named: named.length,
      likely: found.length - named.length,
      notes: new Set(found.map(({ noteId }) => noteId)).size,
    });
  });

  it('leaves out what is only planned and what was withdrawn', async () => {
    const draft = records.progressNotes.find(
      (note) => !records.signatures.some(({ recordId }) => recordId === note.id),
    );
    const session = records.sessions.find(({ status }) => status === 'cancelled');
    expect([draft, session]).not.toContain(undefined);
    const ask = (sql: string, parameter: string | undefined): Promise<unknown> =>
      inUnitOfWork(database.dataSource, wholePractice(organizationId), (transaction) =>
        transaction.query(sql, [parameter]),
      );
    await ask("update progress_note set status = 'withdrawn' where external_id = $1 returning 1", draft?.id);
    await ask("update session set status = 'planned' where external_id = $1 returning 1", session?.id);
    const target = join(folder, 'left-out');
    expect((await exportPractice(database, organizationId, target)).ok).toBe(true);
    const count = async (file: string): Promise<number> =>
      (await readPracticeFolder(target)).ok ? (await linesOf(join(target, file))) - 1 : -1;
    expect(await count('sessions.csv')).toBe(records.sessions.length - 1);
    expect(await readFile(join(target, 'progress_notes.csv'), 'utf8')).not.toContain(`${draft?.id},`);
    expect(await readFile(join(target, 'goal_ratings.csv'), 'utf8')).not.toContain(`${draft?.id},`);
  });

  it('leaves no trace of a folder that could not be finished', async () => {
    const stopped = new AbortController();
    const target = join(folder, 'stopped');
    await expect(
      exportPractice(database, organizationId, target, {
        signal: stopped.signal,
        onProgress: (done) => {
          if (done > 1_000) stopped.abort();
        },
      }),
    ).rejects.toThrow();
    expect((await readdir(folder)).filter((name) => name.includes('stopped'))).toEqual([]);
  });

  it('is read by nobody but the operator', async () => {
    const target = join(folder, 'private');
    await exportPractice(database, organizationId, target);
    expect((await stat(target)).mode & 0o077).toBe(0);
    expect((await stat(join(target, 'clients.csv'))).mode & 0o077).toBe(0);
  });

  it('refuses a folder that holds anything', async () => {
    expect(await exportPractice(database, organizationId, folder)).toMatchObject({
      ok: false,
      refusal: { code: 'folder-in-use' },
    });
  });
});

const linesOf = async (path: string): Promise<number> =>
  (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '').length;
