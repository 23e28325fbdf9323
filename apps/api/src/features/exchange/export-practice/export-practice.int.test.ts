import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoPractice } from '@concord/demo';
import type { PracticeRecords } from '@concord/domain/practice';
import { writePractice } from '@concord/domain/practice-folder';
import type { CivilDate } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { inUnitOfWork } from '../../../platform/database/unit-of-work.ts';
import { importPractice, wholePractice } from '../import-practice/index.ts';
import { readPracticeFolder } from '../read-folder/index.ts';
import { csvLine } from './csv.ts';
import { exportPractice } from './index.ts';

describe('exporting a practice', () => {
  let database: TestDatabase;
  let records: PracticeRecords;
  let folder: string;
  let organizationId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-export-'));
    database = await makeTestDatabase();
    records = makeDemoPractice({ seed: 7, today: '2026-03-31' as CivilDate, months: 3 });
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
