import { makeBulkPractice } from '@concord/demo';
import type { ClientId } from '@concord/domain/clients';
import type { PracticeRecords } from '@concord/domain/practice';
import type { CivilDate } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inImport } from '../../../platform/database/importer.ts';
import { photographDatabase } from '../../../testing/photograph-database.ts';
import { makeTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { importPractice, wholePractice } from './index.ts';
import { findChecksAtOnce } from './checks-at-once.store.ts';
import { mayFill } from './fill-file.store.ts';

/** Large enough that what its rows refer to is checked at once: 1,300 seats or so, with their notes. */
const records = makeBulkPractice({
  seed: 5,
  today: '2026-10-31' as CivilDate,
  groups: 4,
  weeks: 40,
  places: 9,
});

const named = (name: string): PracticeRecords => ({
  ...records,
  organization: { ...records.organization, name },
});

/** The records under another name, with the last of a list changed. */
function spoil<List extends 'attendance' | 'sessionFacilitators'>(
  list: List,
  change: Partial<PracticeRecords[List][number]>,
): PracticeRecords {
  const facts = records[list];
  const spoilt = facts.map((fact, at) => (at === facts.length - 1 ? { ...fact, ...change } : fact));
  return { ...named('Spoilt Practice'), [list]: spoilt };
}

describe('what the rows of a new practice refer to', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(() => database.drop());

  const findFor = (tables: readonly string[]): Promise<string[]> =>
    inImport(database.administratorUrl, wholePractice(crypto.randomUUID()), async (transaction) => [
      ...(await findChecksAtOnce(transaction, tables)).keys(),
    ]);

  it('must be there, though it is asked for all rows at once: one unknown client undoes the whole import', async () => {
    expect(records.attendance.length).toBeGreaterThan(1_000);
    const before = await photographDatabase(database);
    expect(await importPractice(database, spoil('attendance', { clientId: 'nobody' as ClientId }))).toEqual({
      ok: false,
      refusal: {
        code: 'conflict',
        message: 'attendance.csv: the database can’t take a value (rule attendance_client).',
      },
    });
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('must be there where a table has few rows, too', async () => {
    const spoilt = spoil('sessionFacilitators', { staffId: 'nobody' as StaffId });
    expect(await importPractice(database, spoilt)).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/session_facilitator_staff/) },
    });
  });

  it('is written for one seat only once, though the database compares notes late', async () => {
    const before = await photographDatabase(database);
    const [first, second] = records.progressNotes;
    if (first === undefined || second === undefined) throw new Error('no notes');
    const { sessionId, clientId } = first;
    const progressNotes = records.progressNotes.map((note) =>
      note === second ? { ...note, sessionId, clientId } : note,
    );
    expect(await importPractice(database, { ...named('Spoilt Practice'), progressNotes })).toEqual({
      ok: false,
      refusal: {
        code: 'conflict',
        message: 'progress_notes.csv: a member already has another note for the same session.',
      },
    });
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('holds for a sound practice, and every check is on again for whoever writes next', async () => {
    const outcome = await importPractice(database, records);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    const client = new pg.Client({ connectionString: database.administratorUrl });
    await client.connect();
    try {
      await expect(
        client.query('update attendance set client_id = gen_random_uuid() where organization_id = $1', [
          outcome.value.organizationId,
        ]),
      ).rejects.toMatchObject({ code: '23503' });
    } finally {
      await client.end();
    }
  });

  it('is checked at once where a table has plain references, and keys that are compared late', async () => {
    const tables = ['attendance', 'goal_rating', 'session_facilitator', 'session', 'progress_note'];
    expect(await findFor(tables)).toEqual(tables);
  });

  it('is left to the database where somebody has put a trigger on the table, or a reference that leaves the practice', async () => {
    const client = new pg.Client({ connectionString: database.administratorUrl });
    await client.connect();
    try {
      await client.query(`
        create function note_it() returns trigger language plpgsql as 'begin return new; end';
        create trigger noted before insert on goal_rating for each row execute function note_it();
        create table outside (id uuid primary key);
        alter table addendum add column outside_id uuid references outside`);
      expect(await findFor(['attendance', 'goal_rating', 'addendum'])).toEqual(['attendance']);
    } finally {
      await client.query('alter table addendum drop column outside_id; drop table outside');
      await client.query('drop trigger noted on goal_rating; drop function note_it()');
      await client.end();
    }
  });

  it('is left to the database where the administrator is not the server’s own', async () => {
    const client = new pg.Client({ connectionString: database.administratorUrl });
    await client.connect();
    const role = `plain_${Date.now()}`;
    const password = crypto.randomUUID();
    try {
      await client.query(`create role ${role} login nosuperuser password '${password}'`);
      await client.query(`grant concord_importer to ${role}`);
      const url = new URL(database.administratorUrl);
      url.username = role;
      url.password = password;
      const isOwn = await inImport(url.toString(), wholePractice(crypto.randomUUID()), mayFill);
      expect(isOwn).toBe(false);
      const imported = await importPractice({ administratorUrl: url.toString() }, named('Managed Practice'));
      if (!imported.ok) throw new Error(imported.refusal.message);
      const [attendance] = await inImport(
        database.administratorUrl,
        wholePractice(imported.value.organizationId),
        ({ query }) => query('select count(*) from attendance'),
      );
      expect(attendance).toEqual({ count: records.attendance.length });
      await client.query(`drop owned by ${role}`);
    } finally {
      await client.query(`drop role ${role}`);
      await client.end();
    }
  });
});
