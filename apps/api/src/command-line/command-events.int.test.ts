import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackPractice } from '@concord/fixtures';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';

interface Row {
  readonly action: string;
  readonly via: string;
  readonly user_id: string | null;
  readonly record_class: string;
  readonly outcome: string;
  readonly subject: string;
}

describe('what an operator does on the command line', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  let place = '';
  const events = async (): Promise<Row[]> =>
    (await administrator.query<Row>(`select * from audit_event order by at, seq`)).rows;
  const concord = async (...args: string[]): Promise<number> => (await runCommand(database, args)).status;

  beforeAll(async () => {
    database = await makeTestDatabase();
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    place = await mkdtemp(join(tmpdir(), 'concord-events-'));
  });
  afterAll(async () => {
    await administrator.end();
    await database.drop();
    await rm(place, { recursive: true });
  });

  it('enters the audit trail: an import, an export, a new account and a token, each by the operator', async () => {
    const folder = await unpackPractice('first-group');
    expect(await concord('import', folder)).toBe(0);
    expect(
      await concord('user', 'add', '--email', 'new@practice.example', '--name', 'New', '--role', 'auditor'),
    ).toBe(0);
    expect(await concord('token', 'create', '--email', 'new@practice.example')).toBe(0);
    expect(await concord('export', join(place, 'out'))).toBe(0);
    const rows = await events();
    expect(rows.map(({ action }) => action)).toEqual(['import', 'userAdd', 'tokenCreate', 'export']);
    for (const row of rows) expect(row).toMatchObject({ via: 'command', user_id: null, outcome: 'done' });
    expect(JSON.stringify(rows)).not.toContain('practice.example');
  });

  it('enters with an export and an import the digest of the folder, by which whoever receives it knows it', async () => {
    const folder = join(place, 'sent');
    const { status, stdout } = await runCommand(database, ['export', folder]);
    expect(status).toBe(0);
    const digestOf = (cwd: string): string =>
      spawnSync('sh', ['-c', 'LC_ALL=C sha256sum *.csv | sha256sum'], { cwd, encoding: 'utf8' }).stdout.split(
        ' ',
      )[0] ?? '';
    const [digest, firstDigest] = [digestOf(folder), digestOf(await unpackPractice('first-group'))];
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(stdout).toContain(`SHA-256 of the folder: ${digest}`);
    const event = (await events()).at(-1);
    expect(JSON.parse(event?.subject ?? '')).toMatchObject({ digest });

    const [imported] = await events();
    expect(JSON.parse(imported?.subject ?? '')).toMatchObject({ digest: firstDigest });

    const receiving = ['import', folder, '--dry-run', '--sha256'];
    expect(await concord(...receiving, digest)).toBe(0);
    // One bit of one file.
    const file = join(folder, 'clients.csv');
    const bytes = await readFile(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 3) ^ 1, bytes.length - 3);
    await writeFile(file, bytes);
    expect(await concord(...receiving, digest)).not.toBe(0);
  });

  it('is not done where it cannot be recorded', async () => {
    await administrator.query('revoke insert on audit_event from concord_api, concord_importer');
    const before = await administrator.query('select email from user_account order by 1');
    expect(
      await concord(
        'user',
        'add',
        '--email',
        'other@practice.example',
        '--name',
        'Other',
        '--role',
        'auditor',
      ),
    ).not.toBe(0);
    expect(await concord('token', 'create', '--email', 'new@practice.example')).not.toBe(0);
    expect(await concord('export', join(place, 'again'))).not.toBe(0);
    await administrator.query('grant insert on audit_event to concord_api, concord_importer');
    expect((await administrator.query('select email from user_account order by 1')).rows).toEqual(
      before.rows,
    );
    expect((await administrator.query('select count(*)::int as count from api_token')).rows).toEqual([
      { count: 1 },
    ]);
    await expect(rm(join(place, 'again'), { recursive: true })).rejects.toThrow('ENOENT');
  });

  it('enters nothing for an import that changes nothing', async () => {
    const count = (await events()).length;
    expect(await concord('import', await unpackPractice('first-group'))).toBe(0);
    expect(await events()).toHaveLength(count);
  });
});
