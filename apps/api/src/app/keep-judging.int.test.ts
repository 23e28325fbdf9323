import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { soundPractice } from '@concord/domain/testing';
import { unpackPractice } from '@concord/fixtures';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPractice } from '../features/exchange/index.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import { ageFindings } from '../testing/age-findings.ts';
import { freePort } from '../testing/free-port.ts';
import { runCommand } from '../testing/run-command.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { keepJudging } from './keep-judging.ts';

const program = join(import.meta.dirname, '../main.ts');

describe('a server after an update that changes what the rules find', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  let child: ChildProcess | null = null;
  let folder = '';
  /** Seals of this database's trail belong in no other folder. */
  const inFolder = () => ({ CONCORD_DATA_DIR: folder });

  const ask = async <Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    (await administrator.query<Row>(sql, [...parameters])).rows;
  const found = (): Promise<object[]> =>
    ask(
      'select organization_id, rule, subject, explanation, severity_rank from finding where vanished_at is null order by 1, 2, 3, 4',
    );
  const stages = async (): Promise<string[]> =>
    (await ask<{ stage: string }>('select stage from judging_anew order by organization_id')).map(
      ({ stage }) => stage,
    );
  const organizations = async (): Promise<string[]> =>
    (
      await ask<{ id: string }>(
        `select o.organization_id as id from organization o order by (select count(*) from session s where s.organization_id = o.organization_id)`,
      )
    ).map(({ id }) => id);
  async function age(): Promise<void> {
    for (const organizationId of await organizations()) {
      const access = {
        organizationId,
        groups: 'all',
        clients: 'all',
        ownClients: [],
        classes: ['body', 'billing'],
      } as const;
      await inUnitOfWork(database.dataSource, access, (transaction) =>
        ageFindings(transaction, organizationId, { missing: 3, invented: 4, other: 5 }),
      );
    }
    await ask('delete from judging_anew');
  }
  async function start(): Promise<string> {
    const port = await freePort();
    child = spawn(process.execPath, ['--import', 'tsx', program], {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        ...process.env,
        DATABASE_URL: database.administratorUrl,
        PORT: String(port),
        CONCORD_DEMO: 'off',
        ...inFolder(),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // It says so when it answers.
    await once(child.stdout ?? child, 'data');
    return `http://127.0.0.1:${String(port)}/health`;
  }
  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ended = once(child ?? process, 'exit');
    child?.kill(signal);
    await ended;
    child = null;
  }

  beforeAll(async () => {
    database = await makeTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'concord-judging-'));
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    expect((await runCommand(database, ['import', await unpackPractice('first-group')])).status).toBe(0);
    expect((await importPractice(database, soundPractice)).ok).toBe(true);
  });
  afterAll(async () => {
    child?.kill('SIGKILL');
    await administrator.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('answers before everything is judged, and goes on after it was killed', async () => {
    const before = await found();
    await age();
    expect(await found()).not.toEqual(before);
    const holder = new pg.Client({ connectionString: database.administratorUrl });
    await holder.connect();
    await holder.query('begin');
    // Whose sessions are judged waits for a group's turn.
    await holder.query('select 1 from judged_group for update');
    const health = await start();
    const held = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await ask(held)).length === 0) await wait(20);
    expect((await fetch(health)).status).toBe(200);
    await end('SIGKILL');
    await holder.end();
    expect(await stages()).not.toContain('ended');
    await start();
    while ((await stages()).some((stage) => stage !== 'ended')) await wait(50);
    expect(await found()).toEqual(before);
    // Another program need not wait to hear nothing of it.
    await end('SIGTERM');
    expect(await ask('select 1 from judging_anew where served_at is not null')).toEqual([]);
  });

  it('lets no small practice wait until a large one is done', async () => {
    await age();
    const judging = await keepJudging(database);
    const [small = '', large = ''] = await organizations();
    const stageOf = async (organizationId: string): Promise<string | undefined> =>
      (
        await ask<{ stage: string }>('select stage from judging_anew where organization_id = $1', [
          organizationId,
        ])
      )[0]?.stage;
    while ((await stageOf(small)) !== 'ended') await wait(5);
    expect(await stageOf(large)).not.toBe('ended');
    await judging.stop();
  });

  it('has a folder that leaves the practice wait until everything is judged', async () => {
    const [, large = ''] = await organizations();
    await age();
    const [{ name } = { name: '' }] = await ask<{ name: string }>(
      'select name from organization where organization_id = $1',
      [large],
    );
    const place = await mkdtemp(join(tmpdir(), 'concord-judged-'));
    expect(
      await runCommand(database, ['export', join(place, 'folder'), '--organization', name]),
    ).toMatchObject({
      status: 0,
    });
    expect(
      await ask(`select 1 from judging_anew where organization_id = $1 and stage = 'ended'`, [large]),
    ).toHaveLength(1);
    expect((await runCommand(database, ['verify-log'], '', inFolder())).status).toBe(0);
    await rm(place, { recursive: true });
  });
});
