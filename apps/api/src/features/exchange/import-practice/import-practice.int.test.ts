import { makeDemoPractice } from '@concord/demo';
import type { PracticeRecords } from '@concord/domain/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import type { CivilDate } from '@concord/domain/shared';
import { importPractice, listOrganizations } from './index.ts';

describe('importing a practice', () => {
  let database: TestDatabase;
  let records: PracticeRecords;

  beforeAll(async () => {
    database = await makeTestDatabase();
    const demo = makeDemoPractice({ seed: 7, today: '2026-03-31' as CivilDate, months: 3 });
    records = { ...demo, organization: { name: 'Harbour Practice', timeZone: 'America/New_York' } };
  });
  afterAll(() => database.drop());

  it('writes every row', async () => {
    const total = Object.values(records).reduce(
      (sum, rows) => sum + (Array.isArray(rows) ? rows.length : 1),
      0,
    );
    const started = Date.now();
    const outcome = await importPractice(database, records);
    console.log(outcome, Date.now() - started);
    expect(outcome).toMatchObject({ ok: true, value: { inserted: total, updated: 0, unchanged: 0 } });
  });
  it('again', async () => {
    console.log(await importPractice(database, records));
    console.log(await importPractice(database, records, { demo: true }));
    console.log(await listOrganizations(database.administratorUrl));
  });
});
