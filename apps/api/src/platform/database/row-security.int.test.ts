import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeByPlanOfAnother, seeRows } from '../../testing/observe-rows.ts';
import { openProtectedRows, type ProtectedRows } from '../../testing/protected-rows.ts';
import { accessStatement, inUnitOfWork, lookingWider, type RowAccess } from './unit-of-work.ts';

const nobody: RowAccess = { organizationId: null, groups: [], clients: [], ownClients: [], classes: [] };

describe('row-level security', () => {
  let protectedRows: ProtectedRows;

  /** Every row of every table that each person sees when no query filters anything. */
  const photograph = async (): Promise<Record<string, readonly string[]>> => {
    const { administrator, people, tables } = protectedRows;
    const seen: Record<string, readonly string[]> = {};
    for (const [person, access] of people) {
      for (const table of tables) {
        const rows = await seeRows({ administrator, role: 'concord_api', access }, table);
        seen[`${person}: ${table}`] = typeof rows === 'string' ? [] : rows;
      }
    }
    return seen;
  };
  const marksOf = (rows: readonly string[]): string[] => [
    ...new Set(rows.flatMap((row) => row.match(/[A-Z]+-[AB][12]/g) ?? [])),
  ];

  beforeAll(async () => {
    protectedRows = await openProtectedRows();
  });
  afterAll(() => protectedRows.close());

  it('shows each person the bodies, headers and billing lines of their part only', async () => {
    const seen = await photograph();
    const shown = (person: string, table: string): string[] => marksOf(seen[`${person}: ${table}`] ?? []);
    expect(shown('director', 'progress_note_body')).toEqual(['BODY-A1', 'BODY-A2']);
    expect(shown('lead', 'progress_note_body')).toEqual(['BODY-A1']);
    expect(shown('lead', 'group_note_body')).toEqual(['GROUPBODY-A1']);
    expect(shown('lead', 'billing_line')).toEqual(['BILL-A1']);
    expect(shown('primaryOfTheOther', 'progress_note_body')).toEqual(['BODY-A2']);
    expect(shown('primaryOfTheOther', 'group_note_body')).toEqual([]);
    expect(shown('primaryOfTheOther', 'client')).toEqual(['CLIENT-A2']);
    for (const table of ['progress_note_body', 'group_note_body', 'addendum']) {
      for (const person of ['auditor', 'biller', 'administrator', 'nobody'])
        expect(shown(person, table)).toEqual([]);
    }
    expect(shown('biller', 'billing_line')).toEqual(['BILL-A1', 'BILL-A2']);
    expect(shown('auditor', 'billing_line')).toEqual([]);
    for (const table of ['client', 'diagnosis', 'goal', 'membership']) {
      expect(shown('administrator', table)).toEqual([]);
    }
  });

  it('shows in an emergency that one client, and nothing of the group, of bills or of anybody else', async () => {
    const seen = await photograph();
    const shown = (table: string): string[] => marksOf(seen[`inEmergency: ${table}`] ?? []);
    expect(shown('client')).toEqual(['CLIENT-A2']);
    expect(shown('progress_note_body')).toEqual(['BODY-A2']);
    expect(shown('goal')).toEqual(['GOAL-A2']);
    expect(shown('addendum')).toEqual(['ADDENDUM-A2']);
    expect(shown('group_note_body')).toEqual([]);
    expect(shown('billing_line')).toEqual([]);
    expect(
      marksOf(
        Object.entries(seen).flatMap(([place, rows]) => (place.startsWith('foreignEmergency:') ? rows : [])),
      ),
    ).toEqual([]);
  });

  it('lets nobody change anything of what an emergency shows them', async () => {
    const { administrator, people, practice, tables } = protectedRows;
    for (const table of tables) {
      await administrator.query('begin');
      await administrator.query('set local role concord_api');
      await administrator.query(accessStatement(people.get('inEmergency') ?? nobody));
      const changed = await administrator
        .query(
          `update ${table} set organization_id = organization_id where client_id = '${practice.groups[1].clientId}'`,
        )
        .then(
          ({ rowCount }) => rowCount,
          () => 0,
        );
      await administrator.query('rollback');
      expect(changed, table).toBe(0);
    }
  });

  it('shows nobody a row of another practice, in any table', async () => {
    const seen = await photograph();
    // Whoever signs in is not yet of any practice: the accounts are searched by address.
    const leaked = Object.entries(seen).filter(
      ([place, rows]) =>
        !place.startsWith('signingIn:') && rows.some((row) => row.includes(protectedRows.elsewhere)),
    );
    expect(leaked.map(([place]) => place)).toEqual([]);
  });

  it('shows nothing at all to whom nobody named', async () => {
    const seen = await photograph();
    const shown = Object.entries(seen).filter(
      ([place, rows]) => place.startsWith('nobody:') && rows.length > 0,
    );
    expect(shown).toEqual([]);
  });

  it('shows nobody by a plan that was made for somebody else what they do not see anyway', async () => {
    const { administrator, people, tables } = protectedRows;
    const seen = await photograph();
    const leaked: string[] = [];
    let plansThatShow = 0;
    for (const table of tables) {
      for (const [planner, plannersAccess] of people) {
        for (const asker of ['administrator', 'lead', 'biller', 'nobody']) {
          const access = people.get(asker) ?? nobody;
          const rows = await seeByPlanOfAnother(
            { administrator, role: 'concord_api', access },
            plannersAccess,
            table,
          );
          const own = seen[`${asker}: ${table}`] ?? [];
          if (typeof rows === 'string') continue;
          if (rows.length > 0) plansThatShow += 1;
          if (rows.some((row) => !own.includes(row)))
            leaked.push(`${asker} by the plan of ${planner}: ${table}`);
        }
      }
    }
    expect(leaked).toEqual([]);
    // Their own plan shows them their own rows, so that what is not shown above was not shown for a reason.
    expect(plansThatShow).toBeGreaterThan(50);
  });

  it('shows each their own rows by one prepared statement, and the same to all who look wider', async () => {
    const { database, people } = protectedRows;
    const sql = 'select body::text as row from progress_note_body body order by 1';
    for (const [person, own] of [
      ['director', ['BODY-A1', 'BODY-A2']],
      ['lead', ['BODY-A1']],
      ['primaryOfTheOther', ['BODY-A2']],
      ['administrator', []],
      ['lead', ['BODY-A1']],
    ] as const) {
      const access = people.get(person) ?? nobody;
      await inUnitOfWork(database.dataSource, access, async (transaction) => {
        const ask = async (): Promise<string[]> =>
          marksOf((await transaction.queryPrepared<{ row: string }>(sql)).map(({ row }) => row));
        expect(await ask(), person).toEqual(own);
        expect(await lookingWider(transaction, access, ask), person).toEqual(['BODY-A1', 'BODY-A2']);
        expect(await ask(), person).toEqual(own);
      });
    }
  });
});
