import type { PracticeRecords } from '@concord/domain/practice';
import type { CivilDate } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inImport } from '../../../platform/database/importer.ts';
import { photographDatabase } from '../../../testing/photograph-database.ts';
import { makeSmallPractice } from '../../../testing/small-practice.ts';
import { makeTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { importPractice, listOrganizations, wholePractice, type ImportOutcome } from './index.ts';

const countRecords = (records: PracticeRecords): number =>
  Object.values<unknown>({ ...records }).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 1),
    0,
  );

/** The records with the first of a list changed. */
const changeFirst = <Fact>(facts: readonly Fact[], change: (fact: Fact) => Partial<Fact>): readonly Fact[] =>
  facts.map((fact, index) => (index === 0 ? { ...fact, ...change(fact) } : fact));

describe('importing a practice', () => {
  const records = makeSmallPractice('Harbour Practice');
  const total = countRecords(records);
  let database: TestDatabase;
  let organizationId: string;

  async function importAgain(changed: PracticeRecords): Promise<ImportOutcome> {
    const outcome = await importPractice(database, changed);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value;
  }
  const ask = <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    inImport(database.administratorUrl, wholePractice(organizationId), (transaction) =>
      transaction.query<Row>(sql, parameters),
    );

  beforeAll(async () => {
    database = await makeTestDatabase();
    ({ organizationId } = await importAgain(records));
  });
  afterAll(() => database.drop());

  it('writes every record once', async () => {
    const [counted] = await ask<Record<string, number>>(
      `select (select count(*) from attendance) as attendance, (select count(*) from signature) as signatures,
         (select count(*) from progress_note_body) as bodies, (select count(*) from billing_line) as lines,
         (select count(*) from goal_rating) as ratings, (select count(*) from membership) as memberships`,
    );
    expect(counted).toEqual({
      attendance: records.attendance.length,
      signatures: records.signatures.length,
      bodies: records.progressNotes.length,
      lines: records.progressNotes.length,
      ratings: records.goalRatings.length,
      memberships: records.memberships.length,
    });
  });

  it('writes nothing at all when the same records come again', async () => {
    const before = await photographDatabase(database);
    expect(await importAgain(records)).toEqual({
      organizationId,
      inserted: 0,
      updated: 0,
      replaced: 0,
      unchanged: total,
      isJudged: true,
    });
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('changes what a later folder changed, and nothing else', async () => {
    const later = {
      ...records,
      clients: changeFirst(records.clients, () => ({ preferredName: 'Wren' })),
      progressNotes: changeFirst(records.progressNotes, () => ({ plan: 'Another plan.', minutes: 17 })),
      attendance: changeFirst(records.attendance, () => ({ status: 'excused' as const, notified: true })),
    };
    expect(await importAgain(later)).toMatchObject({ inserted: 0, updated: 3, unchanged: total - 3 });
    expect(await importAgain(records)).toMatchObject({ inserted: 0, updated: 3 });
  });

  it('counts the figures of the reports in the same transaction', async () => {
    const [row] = await ask<{ tallied: number; held: number }>(
      `select (select count(*) from session_tally) as tallied, (select count(*) from session where status = 'held') as held`,
    );
    expect(row?.tallied).toBe(row?.held);
    expect(row?.held).toBeGreaterThan(0);
  });

  it('is there for good before it is judged, and judged when it is stopped then as soon as somebody asks', async () => {
    const stopped = new AbortController();
    const newcomer = { ...records, organization: { ...records.organization, name: 'Hurried Practice' } };
    const outcome = await importPractice(database, newcomer, {
      signal: stopped.signal,
      onJudging: () => stopped.abort(),
    });
    expect(outcome).toMatchObject({ ok: true, value: { inserted: total, isJudged: false } });
    const hurried = outcome.ok ? outcome.value.organizationId : '';
    const countFindings = (): Promise<{ findings: number; required: number }[]> =>
      inImport(database.administratorUrl, wholePractice(hurried), (transaction) =>
        transaction.query(
          'select (select count(*) from finding) as findings, (select count(*) from required_record) as required',
        ),
      );
    expect(await countFindings()).toEqual([{ findings: 0, required: 0 }]);
    expect(await importAgain(newcomer)).toMatchObject({ inserted: 0, updated: 0, isJudged: true });
    const [[now], [ofTheSame]] = [
      await countFindings(),
      await ask<{ findings: number; required: number }>(
        'select (select count(*) from finding) as findings, (select count(*) from required_record) as required',
      ),
    ];
    expect(now?.required).toBeGreaterThan(0);
    expect(now?.required).toBe(ofTheSame?.required);
  });

  it('tells the database how large the tables are now', async () => {
    const [row] = await ask<{ known: number }>(
      "select reltuples::integer as known from pg_class where relname = 'attendance'",
    );
    expect(row?.known).toBeGreaterThanOrEqual(records.attendance.length);
  });

  it('freezes the notes that the folder says are signed', async () => {
    const rows = await ask<{ status: string; signed: boolean }>(
      `select n.status, b.signed from progress_note n join progress_note_body b on b.note_id = n.id
       where (n.status = 'signed') <> b.signed or b.signed <> exists (select 1 from signature s where s.record_id = n.id)`,
    );
    expect(rows).toEqual([]);
  });

  it('keeps two practices with the same identifiers apart', async () => {
    const other = { ...records, organization: { ...records.organization, name: 'Hill Practice' } };
    const outcome = await importAgain(other);
    expect(outcome).toMatchObject({ inserted: total, unchanged: 0 });
    expect(outcome.organizationId).not.toBe(organizationId);
    const [row] = await ask<{ count: number }>('select count(*) from client');
    expect(row?.count).toBe(records.clients.length);
  });

  it('makes one practice when two imports begin at the same time', async () => {
    const twin = { ...records, organization: { ...records.organization, name: 'Twin Practice' } };
    const outcomes = await Promise.all([importAgain(twin), importAgain(twin)]);
    expect(outcomes.map((outcome) => outcome.inserted).sort()).toEqual([0, total].sort());
    const names = (await listOrganizations(database.administratorUrl)).map((one) => one.name);
    expect(names.filter((name) => name === 'Twin Practice')).toHaveLength(1);
  });

  it('never mixes real records with a demonstration', async () => {
    expect(await importPractice(database, records, { demo: true })).toMatchObject({
      ok: false,
      refusal: { code: 'demo-mixed' },
    });
    const demo = { ...records, organization: { ...records.organization, name: 'Showcase' } };
    expect((await importPractice(database, demo, { demo: true })).ok).toBe(true);
    const before = await photographDatabase(database);
    expect(await importPractice(database, demo)).toMatchObject({
      ok: false,
      refusal: { code: 'demo-mixed' },
    });
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('refuses a membership that overlaps one that is already recorded, and changes nothing', async () => {
    const before = await photographDatabase(database);
    const renamed = changeFirst(records.memberships, (membership) => ({
      id: `${membership.id}-again` as typeof membership.id,
    }));
    const outcome = await importPractice(database, {
      ...records,
      clients: changeFirst(records.clients, () => ({ preferredName: 'Wren' })),
      memberships: renamed,
    });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'conflict',
        message: expect.stringMatching(/^memberships\.csv: a membership overlaps/),
      },
    });
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('says nothing of a value that the database can’t take', async () => {
    const outcome = await importPractice(database, {
      ...records,
      clients: changeFirst(records.clients, () => ({ dateOfBirth: 'Canary Bird' as CivilDate })),
    });
    if (outcome.ok) throw new Error('not refused');
    expect(outcome.refusal.message).toMatch(/^clients\.csv: /);
    expect(outcome.refusal.message).not.toMatch(/Canary/);
  });

  it('leaves nothing behind when it is stopped half-way', async () => {
    const stopped = new AbortController();
    const before = await photographDatabase(database);
    const newcomer = { ...records, organization: { ...records.organization, name: 'Stopped Practice' } };
    await expect(
      importPractice(database, newcomer, {
        signal: stopped.signal,
        onProgress: (done) => {
          if (done > total / 2) stopped.abort();
        },
      }),
    ).rejects.toThrow();
    expect(await photographDatabase(database)).toEqual(before);
  });

  describe('of records that were signed here', () => {
    beforeAll(() =>
      ask(
        `update signature set content_hash = 'x' where record_id =
           (select s.record_id from signature s join progress_note n on n.id = s.record_id where n.external_id = $1 limit 1)`,
        [signedNote?.id],
      ),
    );
    const signedNote = records.progressNotes.find((note) =>
      records.signatures.some(({ recordId, kind }) => kind === 'progress_note' && recordId === note.id),
    );

    it('refuses to change their text', async () => {
      const outcome = await importPractice(database, {
        ...records,
        progressNotes: records.progressNotes.map((note) =>
          note === signedNote ? { ...note, response: 'Changed behind the signature.' } : note,
        ),
      });
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'signed-here' } });
    });

    it('keeps them signed when an older folder does not know of the signature', async () => {
      const older = {
        ...records,
        signatures: records.signatures.filter(({ recordId }) => recordId !== signedNote?.id),
      };
      expect(await importAgain(older)).toMatchObject({ inserted: 0, updated: 0 });
    });
  });
});
