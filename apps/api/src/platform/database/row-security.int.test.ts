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
  /** What some people could change and remove of a table, and whether they could put a copy of a row in; nothing is. */
  const countWritable = async (table: string): Promise<(number | string)[]> => {
    const counts: (number | string)[] = [];
    const column =
      {
        emergency_access: 'ended_at',
        emergency_right: 'given_at',
        failed_attempt: 'count',
        awaited_provider: 'return_to',
        name_sweep: 'done',
      }[table] ?? 'organization_id';
    const { rows } = await administrator.query<{ row: unknown }>(
      `select to_json(t) as row from ${table} t order by t::text`,
    );
    const copies = rows.map(({ row }) => administrator.escapeLiteral(JSON.stringify(row)));
    for (const person of ['director', 'administrator', 'inEmergency', 'signingIn', 'primaryOfTheOther']) {
      for (const sql of [
        `update ${table} set ${column} = ${column}`,
        `delete from ${table}`,
        // Row-level security speaks before the keys do: what it lets through is stopped as a duplicate.
        ...copies.map(
          (copy) => `insert into ${table} select * from json_populate_record(null::${table}, ${copy})`,
        ),
      ]) {
        await administrator.query('begin');
        await administrator.query('set local role concord_api');
        await administrator.query(accessStatement(accesses.get(person) ?? lookingUp(home)));
        counts.push(
          await administrator.query(sql).then(
            ({ rowCount }) => rowCount ?? 0,
            (failure: unknown) => (failure instanceof pg.DatabaseError ? (failure.code ?? '') : 'refused'),
          ),
        );
        await administrator.query('rollback');
      }
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
         , known as (insert into provider_identity select organization_id, id, 'https://x.example', id::text, now() from account)
         insert into api_token select organization_id, sha256(id::text::bytea), id, now(), now() from account`,
        [organizationId],
      );
      await administrator.query(
        `insert into audit_event select $1::uuid, 'practice', 1, now(), null, gen_random_uuid(), 'none', '', 'x', null, 'done', null, null, '{}', '{}', ''`,
        [organizationId],
      );
      await administrator.query(`insert into audit_head values ($1, 'practice', 1, '')`, [organizationId]);
      await administrator.query(
        `insert into name_sweep (organization_id, id, state, started_by, started_at, moved_at, total)
         values ($1, gen_random_uuid(), 'running', gen_random_uuid(), now(), now(), 2)`,
        [organizationId],
      );
    }
    await administrator.query(`insert into failed_attempt values ('x', 1, now())`);
    await administrator.query(`insert into awaited_provider values ('x', null, null, '/', now(), now())`);
    // Somebody opened the second group's client in an emergency, and so did somebody of the other practice.
    for (const [organizationId, clientId] of [
      [home, practice.groups[1].clientId],
      [foreign.organizationId, foreign.groups[0].clientId],
    ]) {
      await administrator.query(
        `with holder as (select organization_id, id from user_account where organization_id = $1)
         , held as (insert into emergency_right select organization_id, id, gen_random_uuid(), now() from holder)
         insert into emergency_access
         select organization_id, gen_random_uuid(), id, $2, 'crisis_call', 'A crisis at night.', now(), now() from holder`,
        [organizationId, clientId],
      );
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
    const [holder] = (
      await administrator.query<{ id: string }>(
        'select user_id as id from emergency_right where organization_id = $1',
        [home],
      )
    ).rows;
    // A clinician of no group.
    const stranger = { ...lookingUp(home), groups: [], clients: [], classes: ['body', 'billing'] } as const;
    accesses.set('inEmergency', {
      ...stranger,
      userId: holder?.id ?? '',
      emergencyClients: [practice.groups[1].clientId],
    });
    accesses.set('foreignEmergency', { ...stranger, emergencyClients: [foreign.groups[0].clientId] });
    accesses.set('signingIn', {
      organizationId: null,
      groups: [],
      clients: [],
      ownClients: [],
      classes: [],
      signingIn: true,
    });
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
    const access = accesses.get('inEmergency') ?? lookingUp(home);
    for (const table of tables) {
      await administrator.query('begin');
      await administrator.query('set local role concord_api');
      await administrator.query(accessStatement(access));
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
      ([place, rows]) => !place.startsWith('signingIn:') && rows.some((row) => row.includes('22222222-2222')),
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
      command: string;
      using: string | null;
      check: string | null;
    }>(
      `select tablename as table, policyname as policy, cmd as command, qual as using, with_check as check from pg_policies
       where schemaname = 'public' and 'concord_api' = any (roles) order by 1, 2`,
    );
    /** How a policy is altered so that it says `using` and `check`, as far as its command has them. */
    const saying = (command: string, using: string | null, check: string | null): string =>
      `${command === 'INSERT' || using === null ? '' : ` using (${using})`}${command === 'SELECT' || command === 'DELETE' || check === null ? '' : ` with check (${check})`}`;
    const survivors: string[] = [];
    for (const { table, policy, command, using, check } of policies.rows) {
      const before = [await photograph(table), await countWritable(table)];
      await administrator.query(`alter policy ${policy} on ${table}${saying(command, 'true', 'true')}`);
      const mutated = [await photograph(table), await countWritable(table)];
      await administrator.query(`alter policy ${policy} on ${table}${saying(command, using, check)}`);
      const rows = await administrator.query<{ count: string }>(`select count(*) from ${table}`);
      // A table without rows here cannot show the difference: it is listed below.
      if (Number(rows.rows[0]?.count) > 0 && JSON.stringify(before) === JSON.stringify(mutated)) {
        survivors.push(`${table}.${policy}`);
      }
    }
    expect(policies.rows.length).toBeGreaterThan(60);
    expect(survivors).toEqual([]);
    // Each policy is tried on its own; on a loaded machine that takes its time.
  }, 240_000);
});
