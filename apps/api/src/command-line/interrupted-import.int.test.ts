import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { unpackPractice } from '@concord/fixtures';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { photographDatabase } from '../testing/photograph-database.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';

const program = join(import.meta.dirname, 'concord.ts');

describe('an import that is interrupted', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  // Within a transaction the list of what others do stands still, so somebody else looks at it.
  let observer: pg.Client;
  let before: Record<string, string>;
  let child: ChildProcess;
  let stderr: string;

  const countOthers = async (condition: string): Promise<number> => {
    const { rows } = await observer.query<{ count: string }>(
      `select count(*) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and query like '%copy progress_note %' and ${condition}`,
    );
    return Number(rows[0]?.count);
  };
  async function waitFor(condition: string, count: number): Promise<void> {
    while ((await countOthers(condition)) !== count) await wait(50);
  }

  beforeAll(async () => {
    database = await makeTestDatabase();
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    observer = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    await observer.connect();
    before = await photographDatabase(database);
  });
  afterAll(async () => {
    await administrator.end();
    await observer.end();
    await database.drop();
  });

  // The import is held where everything but the notes is written already.
  beforeEach(async () => {
    await administrator.query('begin');
    await administrator.query('lock table progress_note in access exclusive mode');
    child = spawn(
      process.execPath,
      ['--import', 'tsx', program, 'import', await unpackPractice('first-group')],
      {
        cwd: join(import.meta.dirname, '../..'),
        env: { ...process.env, DATABASE_URL: database.administratorUrl },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    stderr = '';
    child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    await waitFor("wait_event_type = 'Lock'", 1);
  });
  afterEach(() => {
    child.kill('SIGKILL');
  });

  it('leaves the database as it was when the process is killed', async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The server itself notices that nobody is there any more, while it still waits.
    await waitFor('true', 0);
    await administrator.query('rollback');
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('stops at once with Ctrl-C, says so, and leaves the database as it was', async () => {
    child.kill('SIGINT');
    const [status] = (await once(child, 'close')) as [number];
    expect(status).toBe(130);
    expect(stderr).toBe('concord: stopped; nothing was changed.\n');
    await administrator.query('rollback');
    expect(await photographDatabase(database)).toEqual(before);
  });
});
