import { makeDemoPractice } from '@concord/demo';
import type { PracticeRecords } from '@concord/domain/practice';
import type { Session } from '@concord/domain/sessions';
import type { CivilDate } from '@concord/domain/shared';
import { unpackPractice } from '@concord/fixtures';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountRollUps } from '../src/command-line/recount.store.ts';
import { importPractice, readPracticeFolder, wholePractice } from '../src/features/exchange/index.ts';
import { inImport } from '../src/platform/database/importer.ts';
import { makeTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { history } from './random-history.ts';
import {
  emptyPractice,
  makeAttendance,
  makeMembership,
  makeNote,
  makeRating,
  makeSession,
} from './small-practice.ts';

async function readFixture(name: 'riverbend'): Promise<PracticeRecords> {
  const read = await readPracticeFolder(await unpackPractice(name));
  if (!read.ok) throw new Error('The fixture cannot be read.');
  return read.records;
}

/** Two sessions of one group at one moment, told apart by identifiers of which the smaller code point is the greater unit of UTF-16. */
function makeTies(): PracticeRecords {
  const named = (id: string): Session => ({ ...makeSession('G1', 3, 22), id: id as Session['id'] });
  const sessions = [named('s-\u{1F600}'), named('s-\uFF5E')];
  const notes = sessions.map(({ id }) => makeNote(id, 'c1'));
  return {
    ...emptyPractice('Ties'),
    memberships: [makeMembership('G1', 'c1', 0, 0)],
    sessions,
    attendance: sessions.flatMap(({ id }, at) => [
      { ...makeAttendance(id, 'c1', at === 0 ? 'present' : 'no_show'), followUp: '\u00a0\u3000' },
      { ...makeAttendance(id, 'c2', 'late'), followUp: '\u200b' },
    ]),
    progressNotes: notes,
    goalRatings: notes.map(({ id }, at) => makeRating(id, 'g1', at === 0 ? 'moderate' : 'regressed')),
  };
}

describe('the roll-ups of a practice that is imported for the first time', () => {
  let database: TestDatabase;
  let practices = 0;
  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(() => database.drop());

  async function importAnew(records: PracticeRecords): Promise<string> {
    practices += 1;
    const organization = { ...records.organization, name: `Practice ${practices}` };
    // The roll-ups stand before the records are judged, which is left out here.
    const stopped = new AbortController();
    const imported = await importPractice(
      database,
      { ...records, organization },
      { signal: stopped.signal, onWritten: () => stopped.abort() },
    );
    if (!imported.ok) throw new Error(imported.refusal.message);
    return imported.value.organizationId;
  }
  const recount = (organizationId: string): Promise<string[]> =>
    inImport(database.administratorUrl, wholePractice(organizationId), (transaction) =>
      recountRollUps(transaction, organizationId),
    );

  it.each<readonly [string, () => Promise<PracticeRecords> | PracticeRecords]>([
    ['Riverbend', () => readFixture('riverbend')],
    ['the demo', () => makeDemoPractice({ seed: 7, today: '2026-03-31' as CivilDate, months: 3 })],
    ['sessions at one moment', makeTies],
  ])(
    'of %s are what the database counts from the records',
    async (_, recordsOf) => {
      expect(await recount(await importAnew(await recordsOf()))).toEqual([]);
    },
    120_000,
  );

  it('of any history are what the database counts from the records', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (chapters) => {
        const records = chapters
          .flat()
          .reduce((before, happening) => happening.apply(before), emptyPractice('Any'));
        expect(await recount(await importAnew(records))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('are not what it counts any more once a record is changed behind their back', async () => {
    const organizationId = await importAnew(makeTies());
    await inImport(database.administratorUrl, wholePractice(organizationId), ({ query }) =>
      query("update attendance set status = 'no_show' where organization_id = $1", [organizationId]),
    );
    expect(await recount(organizationId)).toEqual([
      'session_tally: 2 rows differ from the records',
      'attendance_tally: 6 rows differ from the records',
      'membership_tally: 2 rows differ from the records',
      'membership_seats: 2 rows differ from the records',
      'client_attendance: 2 rows differ from the records',
    ]);
  });
});
