import { unpackPractice } from '@concord/fixtures';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';

interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly session_id: string;
}

describe('findings that somebody bent by hand', () => {
  let database: TestDatabase;
  let administrator: pg.Client;
  let finding: Finding = { id: '', rule: '', session_id: '' };

  const verify = async (): Promise<{ readonly status: number; readonly about: string[] }> => {
    const { status, stdout } = await runCommand(database, ['verify-log']);
    return { status, about: stdout.split('\n').filter((line) => line.includes(': finding ')) };
  };
  const named = (what: string): string[] => [
    `Two Rivers Practice: finding ${finding.rule} of session ${finding.session_id} ${what}`,
  ];

  beforeAll(async () => {
    database = await makeTestDatabase();
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    expect((await runCommand(database, ['import', await unpackPractice('first-group')])).status).toBe(0);
    await administrator.query('create table kept as select * from finding');
    // One that stands alone, so that no other finding of its session can take its place.
    const { rows } = await administrator.query<Finding>(
      `select min(id::text) as id, rule, session_id from finding where session_id is not null and vanished_at is null
       group by rule, session_id having count(*) = 1 order by rule, session_id limit 1`,
    );
    if (rows[0] !== undefined) finding = rows[0];
    expect(finding.id).not.toBe('');
  });
  beforeEach(async () => {
    await administrator.query('truncate finding');
    await administrator.query('insert into finding overriding system value select * from kept');
  });
  afterAll(async () => {
    await administrator.end();
    await database.drop();
  });

  it('are told from those that nobody touched', async () => {
    expect(await verify()).toEqual({ status: 0, about: [] });
  });

  it('are named when one was removed', async () => {
    await administrator.query('delete from finding where id = $1', [finding.id]);
    expect(await verify()).toEqual({ status: 1, about: named('is missing') });
  });

  it('are named when one was ended, as if its record had been mended', async () => {
    await administrator.query('update finding set vanished_at = now() where id = $1', [finding.id]);
    expect(await verify()).toEqual({ status: 1, about: named('is missing') });
  });

  it('are named when one was made milder', async () => {
    await administrator.query('update finding set severity_rank = null where id = $1', [finding.id]);
    expect(await verify()).toEqual({ status: 1, about: named('is not what the rules find') });
  });

  it('are named when one was written in', async () => {
    await administrator.query(
      `insert into finding overriding system value
       select (json_populate_record(f, json_build_object('id', gen_random_uuid(), 'rule', 'invented'))).* from finding f where id = $1`,
      [finding.id],
    );
    expect(await verify()).toEqual({
      status: 1,
      about: [
        `Two Rivers Practice: finding invented of session ${finding.session_id} is not found by the rules`,
      ],
    });
  });
});
