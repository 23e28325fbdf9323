import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackPractice } from '@concord/fixtures';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';

interface Entry {
  readonly client_id: string;
  readonly disclosed_on: string;
  readonly recipient: string;
  readonly what: string;
  readonly purpose: string;
  readonly entered_by: string | null;
  readonly entered_by_name: string;
}

describe('a practice folder that leaves the practice', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  let place = '';
  let clients = 0;

  const send = (folder: string, ...flags: string[]): ReturnType<typeof runCommand> =>
    runCommand(database, ['export', join(place, folder), ...flags]);
  const toSuccessor = [
    '--recipient',
    'Harbor Clinic, 2 Quay Street',
    '--purpose',
    'The practice was handed over',
  ];
  const entries = async (): Promise<Entry[]> =>
    (
      await administrator.query<Entry>(
        'select client_id, disclosed_on::text, recipient, what, purpose, entered_by, entered_by_name from disclosure order by client_id',
      )
    ).rows;
  const isThere = (folder: string): Promise<boolean> =>
    access(join(place, folder)).then(
      () => true,
      () => false,
    );

  beforeAll(async () => {
    database = await makeTestDatabase();
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    place = await mkdtemp(join(tmpdir(), 'concord-disclosed-'));
    const folder = await unpackPractice('first-group');
    expect((await runCommand(database, ['import', folder])).status).toBe(0);
    clients = (await readFile(join(folder, 'clients.csv'), 'utf8')).trim().split('\n').length - 1;
  });
  afterAll(async () => {
    await administrator.end();
    await database.drop();
    await rm(place, { recursive: true });
  });

  it('is no disclosure while nobody says that it goes to somebody', async () => {
    const { status, stdout } = await send('own-copy');
    expect(status).toBe(0);
    expect(stdout).not.toContain('disclosures');
    expect(await entries()).toEqual([]);
  });

  it('goes to nobody whom it does not say what for, and the other way round', async () => {
    for (const flags of [toSuccessor.slice(0, 2), toSuccessor.slice(2)]) {
      const { status, stderr } = await send('half-said', ...flags);
      expect(status).toBe(2);
      expect(stderr).toContain('--recipient and --purpose belong together');
    }
    const { status, stderr } = await send('too-short', '--recipient', 'X', '--purpose', 'The practice moved');
    expect(status).toBe(1);
    expect(stderr).toContain('To whom has 2 to 300 characters.');
    expect([await isThere('half-said'), await isThere('too-short')]).toEqual([false, false]);
    expect(await entries()).toEqual([]);
  });

  it('is not written where it cannot be entered', async () => {
    await administrator.query('revoke insert on disclosure from concord_api, concord_importer');
    const before = (await administrator.query('select 1 from audit_event')).rowCount;
    expect((await send('unentered', ...toSuccessor)).status).not.toBe(0);
    await administrator.query('grant insert on disclosure to concord_api');
    expect(await isThere('unentered')).toBe(false);
    expect((await administrator.query('select 1 from audit_event')).rowCount).toBe(before);
  });

  it('is entered for every client: when, to whom, what and what for, by the operator', async () => {
    const { status, stdout } = await send('sent', ...toSuccessor);
    expect(status).toBe(0);
    expect(stdout).toContain(`Entered into the accounting of disclosures of ${clients} clients.`);
    const digest = /SHA-256 of the folder: ([0-9a-f]{64})/.exec(stdout)?.[1] ?? '';
    const [practice] = (
      await administrator.query<{ time_zone: string }>('select time_zone from organization')
    ).rows;
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: practice?.time_zone ?? '' }).format(
      new Date(),
    );
    const rows = await entries();
    expect(rows).toHaveLength(clients);
    expect(new Set(rows.map((row) => row.client_id)).size).toBe(clients);
    for (const row of rows)
      expect(row).toMatchObject({
        disclosed_on: today,
        recipient: 'Harbor Clinic, 2 Quay Street',
        what: `All of the record, in a practice folder (SHA-256 ${digest})`,
        purpose: 'The practice was handed over',
        entered_by: null,
        entered_by_name: 'The operator, by an export',
      });
  });

  it('stands in the audit trail with how many records it disclosed, and without a word about to whom', async () => {
    const { rows } = await administrator.query<{ subject: string }>(
      `select subject from audit_event where action = 'export' order by at desc, seq desc limit 1`,
    );
    expect(JSON.parse(rows[0]?.subject ?? '{}')).toMatchObject({ disclosed: clients });
    expect(JSON.stringify(rows)).not.toMatch(/Harbor|handed/);
  });

  it('can be entered so by nobody but the operator, and by none as somebody else', async () => {
    const [one] = await entries();
    const insert = (enteredBy: string): string =>
      `insert into disclosure (organization_id, id, client_id, disclosed_on, recipient, what, purpose, entered_at, entered_by, entered_by_name)
       select organization_id, gen_random_uuid(), id, '2026-03-02', 'xx', 'xxx', 'xxx', now(), ${enteredBy}, 'X' from client where id = '${one?.client_id ?? ''}'`;
    for (const [role, enteredBy] of [
      ['concord_api', 'null'],
      ['concord_importer', 'gen_random_uuid()'],
    ] as const) {
      await administrator.query('begin');
      const { rows } = await administrator.query<{ organization_id: string }>(
        'select organization_id from organization',
      );
      await administrator.query(`set local role ${role}`);
      await administrator.query(
        `set local app.organization = '${rows[0]?.organization_id ?? ''}'; set local app.all_clients = 'on'; set local app.all_groups = 'on';
         set local app.classes = 'body'; set local app.access = 'x'`,
      );
      await expect(administrator.query(insert(enteredBy)), role).rejects.toThrow(/row-level security/);
      await administrator.query('rollback');
    }
  });
});
