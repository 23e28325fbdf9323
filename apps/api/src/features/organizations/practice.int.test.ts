import { unpackPractice } from '@concord/fixtures';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { accessStatement } from '../../platform/database/unit-of-work.ts';
import { runCommand } from '../../testing/run-command.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';

interface Practice {
  readonly name: string;
  readonly timeZone: string;
  readonly version: number;
  readonly sessions: number;
  readonly leaving: number;
  readonly formerNames: readonly { name: string; takenBy: string | null }[];
}

describe('the practice’s own name and time zone', () => {
  let app: TestApp;
  let administrator: pg.Client;
  let folder = '';
  let place = '';
  /** What the imported practice is called first, and the other one that the server keeps. */
  let first = '';
  const other = 'Harbor Practice';
  const tokens = new Map<string, string>();
  const idOf = new Map<string, string>();

  const read = async (who = 'administrator'): Promise<Practice> => {
    const { body } = await app.ask(
      '{ practiceOnRecord { name timeZone version sessions leaving formerNames { name takenBy } } }',
      { token: tokens.get(who) ?? '' },
    );
    return (body?.data?.['practiceOnRecord'] ?? body?.errors?.[0]?.extensions.code) as Practice;
  };
  const save = async (entry: object, who = 'administrator', baseVersion?: number): Promise<unknown> => {
    const before = await read(who);
    const { body } = await app.ask(
      `mutation ($baseVersion: Int!, $practice: PracticeInput!) { savePractice(baseVersion: $baseVersion, practice: $practice) {
         __typename ... on Refusal { code field } } }`,
      {
        token: tokens.get(who) ?? '',
        variables: {
          baseVersion: baseVersion ?? before.version ?? 1,
          practice: { name: before.name ?? 'x', timeZone: before.timeZone ?? 'UTC', ...entry },
        },
      },
    );
    const answer = body?.data?.['savePractice'] as { __typename: string; code?: string } | undefined;
    return answer?.code ?? answer?.__typename ?? body?.errors?.[0]?.extensions.code;
  };
  const everyPractice = async (): Promise<unknown[]> =>
    (await administrator.query('select organization_id, name from organization order by name')).rows;

  beforeAll(async () => {
    app = await makeTestApp();
    administrator = new pg.Client({ connectionString: app.database.administratorUrl });
    await administrator.connect();
    place = await mkdtemp(join(tmpdir(), 'concord-renamed-'));
    folder = await unpackPractice('first-group');
    expect((await runCommand(app.database, ['import', folder])).status).toBe(0);
    const [imported] = (
      await administrator.query<{ id: string; name: string }>(
        'select organization_id as id, name from organization',
      )
    ).rows;
    first = imported?.name ?? '';
    idOf.set('own', imported?.id ?? '');
    const second = 'bbbbbbbb-2222-4222-8222-222222222222';
    idOf.set('other', second);
    await administrator.query(
      'insert into organization (organization_id, name, time_zone) values ($1, $2, $3)',
      [second, other, 'UTC'],
    );
    await administrator.query(
      'insert into organization_name (organization_id, name, taken_at) values ($1, $2, now())',
      [second, other],
    );
    for (const role of ['administrator', 'director', 'clinician', 'auditor', 'biller'] as const)
      tokens.set(
        role,
        await app.enrol({
          organizationId: idOf.get('own') ?? '',
          email: `${role}@own.example`,
          roles: [role],
        }),
      );
    tokens.set(
      'administrator elsewhere',
      await app.enrol({
        organizationId: second,
        email: 'administrator@other.example',
        roles: ['administrator'],
      }),
    );
  });
  afterAll(async () => {
    await administrator.end();
    await app.stop();
    await rm(place, { recursive: true });
  });

  it('are an administrator’s to see and change, and nobody else’s', async () => {
    for (const who of ['director', 'clinician', 'auditor', 'biller']) {
      expect(await read(who), who).toBe('FORBIDDEN');
      expect(await save({ name: 'Another name' }, who), who).toBe('FORBIDDEN');
    }
    expect(await read('nobody')).toBe('UNAUTHENTICATED');
    expect(await save({ name: 'Another name' }, 'nobody')).toBe('UNAUTHENTICATED');
    expect(await read()).toMatchObject({ name: first, version: 1, formerNames: [] });
    expect(await read('administrator elsewhere')).toMatchObject({ name: other });
  });

  it('refuses no name, what somebody changed meanwhile, and a name that another practice has', async () => {
    expect(await save({ name: ' ' })).toBe('name-missing');
    expect(await save({ name: 'Another name' }, 'administrator', 7)).toBe('changed-meanwhile');
    expect(await save({ name: other })).toBe('name-taken');
    expect((await read()).name).toBe(first);
  });

  it('is called otherwise from then on, and its records are the same', async () => {
    const before = await everyPractice();
    expect(await save({ name: 'Willow Practice' })).toBe('Done');
    expect(await read()).toMatchObject({
      name: 'Willow Practice',
      version: 2,
      formerNames: [{ name: first, takenBy: null }],
    });
    const { body } = await app.ask('{ viewer { organization { id name } } }', {
      token: tokens.get('director') ?? '',
    });
    expect(body?.data?.['viewer']).toEqual({
      organization: { id: idOf.get('own'), name: 'Willow Practice' },
    });
    expect(await everyPractice()).toHaveLength(before.length);
    // Signed records, figures and findings are what they were.
    const examined = await runCommand(app.database, [
      'verify-log',
      '--only',
      'records',
      '--only',
      'findings',
    ]);
    expect([examined.status, examined.stderr]).toEqual([0, expect.any(String)]);
  });

  it('is found by a folder and a command under its former name, and by what it is exported under', async () => {
    const practices = await everyPractice();
    const again = await runCommand(app.database, ['import', folder]);
    expect([again.status, again.stdout]).toEqual([0, expect.stringMatching(/\b0\b/)]);
    const out = join(place, 'out');
    expect((await runCommand(app.database, ['export', out, '--organization', first])).status).toBe(0);
    expect(await readFile(join(out, 'organization.csv'), 'utf8')).toContain('Willow Practice');
    expect((await runCommand(app.database, ['import', out])).status).toBe(0);
    expect(await everyPractice()).toEqual(practices);
    expect((await read()).name).toBe('Willow Practice');
    const { rows } = await administrator.query('select distinct organization_id from client');
    expect(rows).toEqual([{ organization_id: idOf.get('own') }]);
  });

  it('leaves its former name to no other practice, and may take it again', async () => {
    expect(await save({ name: first }, 'administrator elsewhere')).toBe('name-taken');
    expect(await save({ name: 'Willow Practice' }, 'administrator elsewhere')).toBe('name-taken');
    expect(await save({ name: first })).toBe('Done');
    expect(await read()).toMatchObject({
      name: first,
      formerNames: [{ name: 'Willow Practice', takenBy: 'A Tester' }],
    });
    expect(await save({ name: 'Willow Practice' }, 'administrator elsewhere')).toBe('name-taken');
  });

  it('keeps its time zone once there are sessions, or somebody is to leave', async () => {
    const { sessions } = await read();
    expect(sessions).toBeGreaterThan(0);
    expect(await save({ timeZone: 'America/Denver' })).toBe('time-zone-in-use');
    await administrator.query(
      `insert into staff_member (organization_id, id, external_id, first_name, last_name, credential, email, roles, last_day)
       values ($1, $2, 'X', 'Imke', 'Tolliver', 'LPC', 'x@other.example', '{clinician}', '2026-03-02')`,
      [idOf.get('other'), recordId(idOf.get('other') ?? '', 'staff', 'X')],
    );
    // On the very day the account still works.
    expect(await read('administrator elsewhere')).toMatchObject({ sessions: 0, leaving: 1 });
    expect(await save({ timeZone: 'America/Denver' }, 'administrator elsewhere')).toBe('time-zone-in-use');
    await administrator.query(`update staff_member set last_day = '2026-03-01' where organization_id = $1`, [
      idOf.get('other'),
    ]);
    expect(await save({ timeZone: 'Mars/Olympus' }, 'administrator elsewhere')).toBe('time-zone');
    expect(await save({ timeZone: 'America/Denver' }, 'administrator elsewhere')).toBe('Done');
    expect(await read('administrator elsewhere')).toMatchObject({ timeZone: 'America/Denver' });
  });

  it('keeps a time zone that was chosen here, whatever a later folder says', async () => {
    const later = join(place, 'later');
    expect((await runCommand(app.database, ['export', later, '--organization', other])).status).toBe(0);
    const file = join(later, 'organization.csv');
    const text = await readFile(file, 'utf8');
    expect(text).toContain('America/Denver');
    await writeFile(file, text.replace('America/Denver', 'America/Chicago'));
    const back = await runCommand(app.database, ['import', later]);
    expect([back.status, back.stderr]).toEqual([0, '']);
    expect((await read('administrator elsewhere')).timeZone).toBe('America/Denver');
  });

  it('is entered in the audit trail, by whom, and without words', async () => {
    const { rows } = await administrator.query<{ record_class: string; outcome: string; event: string }>(
      `select record_class, outcome, e::text as event from audit_event e
       where action = 'savePractice' and organization_id = $1 and outcome = 'done' order by seq`,
      [idOf.get('own')],
    );
    expect(rows.map(({ record_class }) => record_class)).toContain('practice');
    expect(rows.filter(({ event }) => event.includes('Willow'))).toEqual([]);
  });

  it('is changed by no other hand past the API’s rules', async () => {
    const tryAs = async (classes: readonly ('body' | 'billing' | 'account' | 'audit')[]): Promise<number> => {
      await administrator.query('begin');
      await administrator.query('set local role concord_api');
      await administrator.query(
        accessStatement({
          organizationId: idOf.get('own') ?? '',
          groups: 'all',
          clients: 'all',
          ownClients: [],
          classes,
        }),
      );
      const { rowCount } = await administrator.query(`update organization set name = 'Mine'`);
      await administrator.query('rollback');
      return rowCount ?? 0;
    };
    expect(await tryAs(['body', 'billing', 'audit'])).toBe(0);
    expect(await tryAs(['account'])).toBe(1);
  });
});
