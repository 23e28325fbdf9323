import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { unpackPractice } from '@concord/fixtures';
import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPassword } from '../platform/auth/password.ts';
import { hashSecret } from '../platform/auth/secret.ts';
import { findAccountByEmail, findTokenAccount, signingIn } from '../platform/auth/session.store.ts';
import { recordId } from '../platform/database/ids.ts';
import { inUnitOfWork, type Transaction } from '../platform/database/unit-of-work.ts';
import { runCommand, type CommandOutcome } from '../testing/run-command.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { commands } from './commands.ts';

describe('the concord command', () => {
  let database: TestDatabase;
  const concord = (args: readonly string[], stdin?: string): Promise<CommandOutcome> =>
    runCommand(database, args, stdin);
  const whileSigningIn = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    inUnitOfWork(database.dataSource, signingIn, work);

  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(() => database.drop());

  it('lists its commands, and explains each on standard output', async () => {
    const overview = await concord(['--help']);
    expect(overview).toMatchObject({ status: 0, stderr: '' });
    for (const { name } of commands) {
      expect(overview.stdout).toContain(name);
      expect(await concord([...name.split(' '), '--help'])).toMatchObject({
        status: 0,
        stderr: '',
        stdout: expect.stringContaining(`concord ${name}`),
      });
    }
  });

  it.each([
    [[]],
    [['frobnicate']],
    [['import']],
    [['import', 'a', 'b']],
    [['import', 'a', '--dry']],
    [['export']],
    [['user', 'add']],
    [['user', 'add', '--email', 'nobody', '--name', 'N', '--role', 'director']],
    [['user', 'add', '--email', 'a@b.example', '--name', 'N', '--role', 'king']],
    [['token', 'create', '--email', 'a@b.example', '--days', '0']],
    [['token', 'create', '--email', 'a@b.example', '--days', '1e3']],
  ])('answers the call %j with status 2 and the reason on standard error', async (args) => {
    expect(await concord(args)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/\S/),
    });
  });

  it('says that there is nothing to export, and makes the first practice for its first person', async () => {
    const nowhere = join(tmpdir(), 'concord-never-made');
    expect(await concord(['export', nowhere])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/no practice yet/),
    });
    const first = [
      'user',
      'add',
      '--email',
      'first@example.test',
      '--name',
      'First',
      '--role',
      'administrator',
    ];
    expect(await concord(first)).toMatchObject({ status: 1 });
    expect(await concord([...first, '--organization', 'Two Rivers Practice'])).toMatchObject({ status: 0 });
    const imported = await concord(['import', await unpackPractice('first-group')]);
    expect(imported).toMatchObject({ status: 0 });
    // One note names a member who had left the week before; the word Grace in another names nobody.
    expect(imported.stdout).toContain('1 name, 0 likely descriptions to look at');
  });

  const dana = ['user', 'add', '--email', 'Dana@Example.test', '--name', 'Dana', '--role', 'clinician'];

  it('takes a password of 12 characters from standard input and stores only its Argon2id hash', async () => {
    expect(await concord([...dana, '--password-stdin'], 'elevenchars\n')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/12 characters/),
    });
    const added = await concord([...dana, '--staff', 'T1', '--password-stdin'], 'twelve chars \r\nmore\n');
    expect(added).toMatchObject({ status: 0, stdout: '' });
    const found = await whileSigningIn((transaction) => findAccountByEmail(transaction, 'dana@example.test'));
    expect(found?.account).toMatchObject({ name: 'Dana', roles: ['clinician'] });
    expect(found?.account.staffId).toBe(recordId(found?.account.organizationId ?? '', 'staff', 'T1'));
    expect(found?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(found?.passwordHash ?? null, 'twelve chars ')).toBe(true);
  });

  it('makes up a password and prints it once where none is given', async () => {
    const added = await concord([
      ...['user', 'add', '--email', 'omar@example.test', '--name', 'Omar'],
      ...['--role', 'director', '--role', 'clinician', '--staff', 'T2'],
    ]);
    expect(added.status).toBe(0);
    const found = await whileSigningIn((transaction) => findAccountByEmail(transaction, 'omar@example.test'));
    expect(found?.account.roles).toEqual(['director', 'clinician']);
    expect(await verifyPassword(found?.passwordHash ?? null, added.stdout.trim())).toBe(true);
    expect(added.stderr).not.toContain(added.stdout.trim());
  });

  it('gives each address one account, however it is spelt', async () => {
    expect(
      await concord(['user', 'add', '--email', 'DANA@example.TEST', '--name', 'D', '--role', 'director']),
    ).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/account with this address already/),
    });
  });

  it('refuses a member of staff whom the practice does not have', async () => {
    expect(
      await concord([
        'user',
        'add',
        '--email',
        'x@example.test',
        '--name',
        'X',
        '--role',
        'biller',
        '--staff',
        'T404',
      ]),
    ).toMatchObject({ status: 1, stdout: '' });
  });

  it('prints a bearer token once, stores its hash, and lets it end after its days', async () => {
    const { status, stdout } = await concord([
      'token',
      'create',
      '--email',
      'DANA@example.test',
      '--days',
      '30',
    ]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^concord_[\w-]{43}\n$/);
    const hash = hashSecret(stdout.trim());
    const holderAfter = (days: number) =>
      findTokenAccount(database.dataSource, hash, (Date.now() + days * 86_400_000) as Instant);
    expect(await holderAfter(29.9)).toMatchObject({ email: 'Dana@Example.test' });
    expect(await holderAfter(30.1)).toBeNull();
  });

  it('makes no token for somebody unknown', async () => {
    expect(await concord(['token', 'create', '--email', 'stranger@example.test'])).toMatchObject({
      status: 1,
      stdout: '',
    });
  });

  it('never writes over files, and leaves nothing half-written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'concord-target-'));
    expect(await concord(['export', join(folder, 'out')])).toMatchObject({ status: 0 });
    expect(await concord(['export', folder])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/not empty/),
    });
    expect(await readdir(folder)).toEqual(['out']);
    await rm(folder, { recursive: true });
  });

  it('asks which practice is meant where there are several', async () => {
    const second = await mkdtemp(join(tmpdir(), 'concord-second-'));
    await makeSecondPractice(second);
    expect(await concord(['import', second])).toMatchObject({ status: 0 });
    const target = join(second, 'out');
    expect(await concord(['export', target])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/“Second Practice”, “Two Rivers Practice”/),
    });
    expect(await concord(['export', target, '--organization', 'Third'])).toMatchObject({ status: 1 });
    expect(await concord(['export', target, '--organization', 'Second Practice'])).toMatchObject({
      status: 0,
    });
    await rm(second, { recursive: true });
  });

  it('recounts the figures of the reports, and names the table that was changed behind its back', async () => {
    expect(await concord(['verify-log'])).toMatchObject({ status: 0 });
    await changeFigure(database);
    expect(await concord(['verify-log'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/Two Rivers Practice: session_tally: 2 rows differ/),
    });
    // The figures are wrong still; who asks for other parts only is not told, and none of the figures is recounted.
    const others = await concord(['verify-log', '--only', 'trail', '--only', 'records']);
    expect(others).toMatchObject({ status: 0 });
    expect(others.stdout).toMatch(/audit trail/);
    expect(others.stdout).toMatch(/signed here/);
    expect(others.stdout).not.toMatch(/figures|session_tally|findings/);
    expect(await concord(['verify-log', '--only', 'figures'])).toMatchObject({ status: 1 });
    expect(await concord(['verify-log', '--only', 'everything'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/trail, records, figures, findings/),
    });
  });
});

async function makeSecondPractice(folder: string): Promise<void> {
  const first = await unpackPractice('first-group');
  await cp(first, folder, { recursive: true });
  const organization = await readFile(join(first, 'organization.csv'), 'utf8');
  await writeFile(
    join(folder, 'organization.csv'),
    organization.replace('Two Rivers Practice', 'Second Practice'),
  );
}

async function changeFigure(database: TestDatabase): Promise<void> {
  const administrator = new pg.Client({ connectionString: database.administratorUrl });
  await administrator.connect();
  await administrator.query(
    `update session_tally set guests = guests + 1 where session_id = (
       select session_id from session_tally join organization using (organization_id)
       where name = 'Two Rivers Practice' order by session_id limit 1)`,
  );
  await administrator.end();
}
