import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoPractice } from '@concord/demo';
import type { PracticeRecords } from '@concord/domain/practice';
import { writePractice } from '@concord/domain/practice-folder';
import type { CivilDate } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { importPractice } from '../import-practice/index.ts';
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

  it('refuses a folder that holds anything', async () => {
    expect(await exportPractice(database, organizationId, folder)).toMatchObject({
      ok: false,
      refusal: { code: 'folder-in-use' },
    });
  });
});
