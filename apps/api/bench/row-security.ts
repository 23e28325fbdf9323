/**
 * What row-level security costs: `pnpm --filter @concord/api exec tsx bench/row-security.ts`. Every report and list of the dashboard is
 * asked once; the statements that the program sent for it are then sent again and again, in turn as the login of the API, whom
 * row-level security binds, and as the administrator, whom it does not. Asked as a director, who sees all groups, and as a
 * clinician of four groups for those four. BENCH_DATA_DIR says where the database lies, PRACTICES how many it holds, BENCH_SECONDS
 * how long each question is asked, ONLY which of them; EACH=on shows each statement of a question. CLOCK=processor measures the
 * processor time that each connection's own server process takes (on Linux, with the server on this machine, and without parallel
 * workers): other work on the machine counts less there than in the time that goes by.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { buildApp } from '../src/app/build-app.ts';
import { fixedSecretKeys } from '../src/platform/auth/secret-keys.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { migrateDatabase } from '../src/platform/database/migrate.ts';
import { accessStatement, withOneClient, type RowAccess } from '../src/platform/database/unit-of-work.ts';
import { askOnce } from './ask-over-http.ts';
import { openBulkDatabase } from './bulk-database.ts';
import { copyPractice } from './copy-practice.ts';
import { pageQuestions, type PageQuestion } from './page-questions.ts';
import { watchStatements, type SentStatement } from './watch-statements.ts';

const workingCopy = resolve(import.meta.dirname, '../../..');
const manifest = join(workingCopy, 'apps/dashboard/src/gql/persisted-documents.json');
const dataDirectory = join(process.env['BENCH_DATA_DIR'] ?? join(workingCopy, '.concord'), 'bench-copies');
const practices = Number(process.env['PRACTICES'] ?? '10');
const seconds = Number(process.env['BENCH_SECONDS'] ?? '2');
const only = new RegExp(process.env['ONLY'] ?? '');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The time of the fastest quarter of the rounds: what other work on the machine adds falls on the slower ones. */
const quickly = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 4)] ?? 0;

const byProcessor = process.env['CLOCK'] === 'processor';

/** The server process of each connection. */
const servers = new Map<pg.Client, number>();

/** Milliseconds, by the clock that was asked for. */
const read = (client: pg.Client): number =>
  byProcessor
    ? Number(readFileSync(`/proc/${servers.get(client) ?? 0}/schedstat`, 'utf8').split(' ')[0]) / 1e6
    : performance.now();

/** Sends the statements in one transaction of their own and returns the milliseconds that they took, the settings left out. */
async function time(
  client: pg.Client,
  access: RowAccess,
  statements: readonly SentStatement[],
): Promise<number> {
  await client.query('begin read only');
  await client.query(accessStatement(access));
  const started = read(client);
  for (const { sql, parameters } of statements) await client.query(sql, [...parameters]);
  const elapsed = read(client) - started;
  await client.query('commit');
  return elapsed;
}

/** Both ways in turn, so that whatever else the machine does falls on both. */
async function compareWays(
  bound: pg.Client,
  free: pg.Client,
  access: RowAccess,
  statements: readonly SentStatement[],
): Promise<{ readonly bound: number; readonly free: number; readonly rounds: number }> {
  const times = { bound: [] as number[], free: [] as number[] };
  for (const client of [bound, free]) await time(client, access, statements);
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end || times.bound.length < 7) {
    times.bound.push(await time(bound, access, statements));
    times.free.push(await time(free, access, statements));
  }
  return { bound: quickly(times.bound), free: quickly(times.free), rounds: times.bound.length };
}

const bulk = await openBulkDatabase(dataDirectory);
await bulk.fillTo(1, say);
const { token, organizationId } = await bulk.signIn();
await copyPractice(bulk.database, organizationId, practices);
const { administratorUrl } = bulk.database;
const apiUrl = await migrateDatabase(administratorUrl);
say(`${await bulk.countAttendance()} rows of attendance`);
const bound = new pg.Client({ connectionString: apiUrl });
const free = new pg.Client({ connectionString: administratorUrl });
await Promise.all([bound.connect(), free.connect()]);
for (const client of [bound, free]) {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  servers.set(client, rows[0]?.pid ?? 0);
  if (byProcessor) await client.query('set max_parallel_workers_per_gather = 0');
}

/** A clinician of the first four groups, with everybody who ever was in them. */
async function clinician(): Promise<RowAccess> {
  const { rows } = await free.query<{ groups: string[]; clients: string[] }>(
    `with mine as (select id from therapy_group where organization_id = $1 order by external_id limit 4)
     select (select array_agg(id::text) from mine) as groups,
       array_agg(distinct client_id::text) as clients from membership
     where organization_id = $1 and group_id in (select id from mine)`,
    [organizationId],
  );
  const { groups = [], clients = [] } = rows[0] ?? {};
  return { organizationId, groups, clients, ownClients: [], classes: ['body', 'billing'] };
}

const director: RowAccess = {
  organizationId,
  groups: 'all',
  clients: 'all',
  ownClients: [],
  classes: ['body', 'billing', 'audit'],
};
// Without the work of a server that starts or seals: only what is asked for is sent.
const app = await buildApp({
  config: readConfig({ CONCORD_DATA_DIR: dataDirectory, PORT: '0' }, workingCopy),
  dataSource: bulk.database.dataSource,
  clock: systemClock,
  log: () => undefined,
  secretKeys: fixedSecretKeys(randomBytes(32)),
  workingCopy,
});
const server = createServer(app.handler);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/graphql`;

/** Which of a question's statements it is that costs: each by itself, with how it begins. */
async function compareEach(access: RowAccess, statements: readonly SentStatement[]): Promise<void> {
  for (const statement of statements) {
    const { bound: on, free: off } = await compareWays(bound, free, access, [statement]);
    const text = statement.sql.replaceAll(/\s+/g, ' ').slice(0, 90);
    say(`  ${off.toFixed(1)} ms, ${on.toFixed(1)} ms, ${(on / off).toFixed(2)}: ${text}`);
  }
}

async function measureAs(who: string, access: RowAccess, questions: readonly PageQuestion[]): Promise<void> {
  for (const { name, query, variables } of questions) {
    if (!only.test(`${who} ${name}`)) continue;
    const question = { url, token, query, variables: () => variables };
    const sent = await watchStatements(bound.user ?? '', () => askOnce(question));
    // The first that read belong to the sign-in and to the person's groups; those after the last setting to the question.
    const from = sent.findLastIndex(({ sql }) => sql.startsWith('set local app.'));
    const statements = sent.slice(from + 1);
    // A director sees all clients, so a list means that the question was asked about one of them.
    const one = /app\.all_clients = 'off'; set local app\.clients = '([0-9a-f-]{36})'/.exec(
      sent[from]?.sql ?? '',
    )?.[1];
    const asking = one === undefined ? access : withOneClient(access, one);
    const { bound: on, free: off, rounds } = await compareWays(bound, free, asking, statements);
    if (process.env['EACH'] === 'on') await compareEach(asking, statements);
    say(
      `| ${who} | ${name} | ${statements.length} | ${off.toFixed(1)} ms | ${on.toFixed(1)} ms | ${(on / off).toFixed(2)} | ${rounds} | ${loadavg()[0]?.toFixed(1)} |`,
    );
  }
}

try {
  say('| who | question | statements | without | with | ratio | rounds | load |');
  await measureAs('director', director, pageQuestions(manifest, organizationId, null));
  const ofFour = await clinician();
  await measureAs('clinician', ofFour, pageQuestions(manifest, organizationId, ofFour.groups as string[]));
} finally {
  await Promise.all([bound.end(), free.end()]);
  server.close();
  await app.stop();
  await bulk.database.close();
}
process.exit(0);
