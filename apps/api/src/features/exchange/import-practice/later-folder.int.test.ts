import type { PracticeRecords } from '@concord/domain/practice';
import { addDays, type CivilDate } from '@concord/domain/shared';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { recordId, type RecordKind } from '../../../platform/database/ids.ts';
import { inImport } from '../../../platform/database/importer.ts';
import { photographDatabase } from '../../../testing/photograph-database.ts';
import { makeSmallPractice } from '../../../testing/small-practice.ts';
import { makeTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { importPractice, wholePractice, type ImportOutcome } from './index.ts';

const must = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('The small practice lacks what the test is about.');
  return value;
};

describe('importing a later folder that corrects an earlier one', () => {
  let database: TestDatabase | undefined;
  let records: PracticeRecords;
  let organizationId: string;
  let practices = 0;

  const open = async (): Promise<TestDatabase> => (database ??= await makeTestDatabase());
  async function importIt(later: PracticeRecords): Promise<ImportOutcome> {
    const outcome = await importPractice(await open(), later);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
    return outcome.value;
  }
  const ask = async <Row extends object>(sql: string, ...parameters: unknown[]): Promise<Row[]> =>
    inImport((await open()).administratorUrl, wholePractice(organizationId), (transaction) =>
      transaction.query<Row>(sql, parameters),
    );
  const idOf = (kind: RecordKind, id: string): string => recordId(organizationId, kind, id);

  beforeEach(async () => {
    practices += 1;
    records = makeSmallPractice(`Later Practice ${practices}`);
    ({ organizationId } = await importIt(records));
  });
  afterAll(() => database?.drop());

  const laterBy = <Period extends { readonly from: CivilDate; readonly to: CivilDate | null }>(
    periods: readonly Period[],
    days: number,
  ): Period[] => [{ ...must(periods[0]), from: addDays(must(periods[0]).from, days) }, ...periods.slice(1)];

  it.each([
    ['primary_therapist', 'primaryTherapists'],
    ['facilitator_assignment', 'facilitators'],
    ['diagnosis', 'diagnoses'],
  ] as const)('puts a corrected first day of a %s in the place of the wrong one', async (table, list) => {
    const periods: readonly { readonly from: CivilDate; readonly to: CivilDate | null }[] = records[list];
    const before = await ask<{ from_date: string }>(`select * from ${table} order by 1, 2, 3, 4`);
    expect(before).toHaveLength(periods.length);
    const outcome = await importIt({ ...records, [list]: laterBy(periods, 1) });
    expect(outcome).toMatchObject({ inserted: 1, updated: 0, replaced: 1 });
    const after = await ask<{ from_date: string }>(`select * from ${table} order by 1, 2, 3, 4`);
    expect(after).toHaveLength(periods.length);
    const days = (rows: readonly { from_date: string }[]): string[] =>
      rows.map((row) => row.from_date).sort();
    const [corrected] = laterBy(periods, 1);
    const expected = [...days(before)];
    expected.splice(expected.indexOf(must(periods[0]).from), 1, must(corrected).from);
    expect(days(after)).toEqual(expected.sort());
  });

  it('keeps periods that it neither holds nor contradicts', async () => {
    const [first, ...others] = records.primaryTherapists;
    const { from } = must(first);
    const earlier = { ...must(first), from: addDays(from, -90), to: addDays(from, -30) };
    await importIt({ ...records, primaryTherapists: [earlier, must(first), ...others] });
    expect(await importIt({ ...records, primaryTherapists: [] })).toMatchObject({ replaced: 0 });
    expect(await importIt(records)).toMatchObject({ inserted: 0, updated: 0, replaced: 0 });
    expect(await ask('select 1 from primary_therapist')).toHaveLength(records.primaryTherapists.length + 1);
  });

  describe('and moves a session to another group', () => {
    const movedTo = (): { later: PracticeRecords; sessionId: string; groupId: string } => {
      const note = must(records.progressNotes.find(({ id }) => isSigned(id)));
      const session = must(records.sessions.find(({ id }) => id === note.sessionId));
      const group = must(records.groups.find(({ id }) => id !== session.groupId));
      return {
        sessionId: idOf('session', session.id),
        groupId: idOf('group', group.id),
        later: {
          ...records,
          sessions: records.sessions.map((one) => (one === session ? { ...one, groupId: group.id } : one)),
          // A folder of the practice's own data, without what was written of the sessions.
          attendance: [],
          sessionFacilitators: [],
          groupNotes: [],
          progressNotes: [],
          goalRatings: [],
          signatures: [],
          addenda: [],
        },
      };
    };
    const isSigned = (noteId: string): boolean =>
      records.signatures.some(({ kind, recordId: id }) => kind === 'progress_note' && id === noteId);

    it('takes along what it does not mention of it', async () => {
      const { later, sessionId, groupId } = movedTo();
      expect(await importIt(later)).toMatchObject({ updated: 1 });
      for (const [table, condition] of [
        ['attendance', 'session_id = $1'],
        ['session_facilitator', 'session_id = $1'],
        ['progress_note', 'session_id = $1'],
        ['signature', 'session_id = $1'],
        ['progress_note_body', 'note_id in (select id from progress_note where session_id = $1)'],
        ['billing_line', 'note_id in (select id from progress_note where session_id = $1)'],
      ] as const) {
        const rows = await ask<{ group_id: string }>(
          `select group_id from ${table} where ${condition}`,
          sessionId,
        );
        expect([table, [...new Set(rows.map((row) => row.group_id))]]).toEqual([table, [groupId]]);
      }
    });

    it('refuses where a record of it was signed here, and changes nothing', async () => {
      const { later, sessionId } = movedTo();
      await ask(`update signature set content_hash = 'x' where session_id = $1`, sessionId);
      const before = await photographDatabase(await open());
      expect(await importPractice(await open(), later)).toMatchObject({
        ok: false,
        refusal: { code: 'signed-here', message: expect.stringMatching(/^sessions\.csv: /) },
      });
      expect(await photographDatabase(await open())).toEqual(before);
    });
  });
});
