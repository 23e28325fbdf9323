import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { writeMarkedPractice, type MarkedPractice } from '../../testing/two-practices.ts';
import { accessByRole, findClinicianAccess, lookingUp } from '../auth/row-access.store.ts';
import type { Account } from '../auth/session.store.ts';
import { accessStatement, inUnitOfWork, type RowAccess } from './unit-of-work.ts';

const home = '11111111-1111-4111-8111-111111111111';

describe('row-level security', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  let practice: MarkedPractice;
  let tables: string[] = [];
  const accesses = new Map<string, RowAccess>();

  /** Every row of every table that each person sees when no query filters anything, and whether they can put a foreign one in. */
  const photograph = async (onlyTable?: string): Promise<Record<string, string[]>> => {
    const seen: Record<string, string[]> = {};
    for (const [person, access] of accesses) {
      for (const table of tables.filter((name) => onlyTable === undefined || name === onlyTable)) {
        seen[`${person}: ${table}`] = await inUnitOfWork(database.dataSource, access, async ({ query }) => {
          await query('savepoint before');
          try {
            const rows = await query<{ row: string }>(`select t::text as row from ${table} t order by 1`);
            return rows.map(({ row }) => row);
          } catch {
            await query('rollback to before');
            return ['no right to the table'];
          }
        });
      }
    }
    return seen;
  };
  /** How many rows of a table the director could change and remove; nothing is. */
  const countWritable = async (table: string): Promise<(number | string)[]> => {
    const counts: (number | string)[] = [];
    for (const sql of [`update ${table} set organization_id = organization_id`, `delete from ${table}`]) {
      await administrator.query('begin');
      await administrator.query('set local role concord_api');
      await administrator.query(accessStatement(accesses.get('director') ?? lookingUp(home)));
      counts.push(
        await administrator.query(sql).then(
          ({ rowCount }) => rowCount ?? 0,
          () => 'refused',
        ),
      );
      await administrator.query('rollback');
    }
    return counts;
  };
  const marksOf = (rows: readonly string[]): string[] => [
    ...new Set(rows.flatMap((row) => row.match(/[A-Z]+-[AB][12]/g) ?? [])),
  ];

  beforeAll(async () => {
    database = await makeTestDatabase();
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    practice = await writeMarkedPractice(database, 'A', home);
    const foreign = await writeMarkedPractice(database, 'B', '22222222-2222-4222-8222-222222222222');
    for (const organizationId of [home, foreign.organizationId]) {
      await administrator.query(
        `with account as (
           insert into user_account (organization_id, id, email, name, roles) values ($1::uuid, gen_random_uuid(), $1::text || '@x.example', 'X', '{}')
           returning organization_id, id)
         , opened as (
           insert into user_session select organization_id, sha256(id::text::bytea), id, now(), now(), now() from account)
         insert into api_token select organization_id, sha256(id::text::bytea), id, now(), now() from account`,
        [organizationId],
      );
      await administrator.query(
        `insert into audit_event select $1::uuid, 'practice', 1, now(), null, gen_random_uuid(), 'none', '', 'x', null, 'done', null, null, '{}', '{}', ''`,
        [organizationId],
      );
      await administrator.query(`insert into audit_head values ($1, 'practice', 1, '')`, [organizationId]);
    }
    // The second group's records are signed: frozen.
    for (const table of ['billing_line', 'goal_rating', 'group_note_body', 'progress_note_body']) {
      await administrator.query(`update ${table} set signed = true where group_id = $1`, [
        practice.groups[1].groupId,
      ]);
    }
    const account = (role: Account['roles'][number], staffId: string | null): Account => ({
      organizationId: home,
      userId: home,
      email: '',
      name: '',
      roles: [role],
      staffId,
    });
    for (const role of ['director', 'auditor', 'biller', 'administrator'] as const) {
      accesses.set(role, accessByRole(account(role, null)) ?? lookingUp(home));
    }
    for (const [person, staffId] of Object.entries(practice.staff)) {
      const access = await inUnitOfWork(database.dataSource, lookingUp(home), (transaction) =>
        findClinicianAccess(transaction, account('clinician', staffId)),
      );
      accesses.set(person, access);
    }
    accesses.set('nobody', { organizationId: null, groups: [], clients: [], ownClients: [], classes: [] });
    const found = await administrator.query<{ table: string }>(
      `select relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and relkind = 'r' and relname <> 'migrations' order by 1`,
    );
    tables = found.rows.map(({ table }) => table);
  });
  afterAll(async () => {
    await administrator.end();
    await database.drop();
  });

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

  it('shows nobody a row of another practice, in any table', async () => {
    const seen = await photograph();
    const leaked = Object.entries(seen).filter(([, rows]) =>
      rows.some((row) => row.includes('22222222-2222')),
    );
    expect(leaked.map(([place]) => place)).toEqual([]);
  });

  it('shows nothing at all to whom nobody named', async () => {
    const seen = await photograph();
    const shown = Object.entries(seen).filter(
      ([place, rows]) => place.startsWith('nobody:') && rows.some((row) => row !== 'no right to the table'),
    );
    expect(shown).toEqual([]);
  });

  it('depends on every single policy: one that lets everything through is noticed', async () => {
    const policies = await administrator.query<{
      table: string;
      policy: string;
      using: string;
      check: string | null;
    }>(
      `select tablename as table, policyname as policy, qual as using, with_check as check from pg_policies
       where schemaname = 'public' and qual is not null and 'concord_api' = any (roles) order by 1, 2`,
    );
    const survivors: string[] = [];
    for (const { table, policy, using, check } of policies.rows) {
      const before = [await photograph(table), await countWritable(table)];
      await administrator.query(`alter policy ${policy} on ${table} using (true)`);
      const mutated = [await photograph(table), await countWritable(table)];
      await administrator.query(
        `alter policy ${policy} on ${table} using (${using})${check === null ? '' : ` with check (${check})`}`,
      );
      const rows = await administrator.query<{ count: string }>(`select count(*) from ${table}`);
      // A table without rows here cannot show the difference: it is listed below.
      if (Number(rows.rows[0]?.count) > 0 && JSON.stringify(before) === JSON.stringify(mutated)) {
        survivors.push(`${table}.${policy}`);
      }
    }
    expect(policies.rows.length).toBeGreaterThan(20);
    expect(survivors).toEqual([]);
  });
});
