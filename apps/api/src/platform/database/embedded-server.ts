import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';

/** A running PostgreSQL of our own, shared by every command that names the same data directory. */
export interface EmbeddedServer {
  /** The administrator's connection to the database `concord`. */
  readonly url: string;
  readonly urlOf: (database: string) => string;
  /** Lets go of the server: it stops when nobody else is connected. */
  readonly release: () => Promise<void>;
}

interface Access {
  readonly port: number;
  readonly password: string;
}

const settings = [
  '-c listen_addresses=127.0.0.1',
  '-c unix_socket_directories=',
  '-c max_connections=200',
  '-c shared_buffers=256MB',
  // What a statement failed on may be somebody's note: the database's own log tells neither failed statements nor rows nor values.
  // The program's log has the code of each failure.
  '-c log_min_messages=log',
  '-c log_min_error_statement=panic',
  '-c log_error_verbosity=terse',
  '-c log_parameter_max_length=0',
];

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null ? done(address.port) : failed(new Error('no port')),
      );
    });
  });

const urlFor = (access: Access, database: string): string =>
  `postgres://postgres:${access.password}@127.0.0.1:${access.port}/${encodeURIComponent(database)}`;

/** Whether the server answers: it does not yet while it starts, or puts itself in order after it was killed. */
async function findStanding(access: Access): Promise<'answers' | 'recovers' | 'silent'> {
  const client = new pg.Client({
    connectionString: urlFor(access, 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    await client.end();
    return 'answers';
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === '57P03' ? 'recovers' : 'silent';
  }
}

const answers = async (access: Access): Promise<boolean> => (await findStanding(access)) === 'answers';

/** Waits while a running server recovers, a minute at most; whether it answers then. */
async function answersInTheEnd(access: Access): Promise<boolean> {
  for (let tries = 0; tries < 120; tries += 1) {
    const standing = await findStanding(access);
    if (standing !== 'recovers') return standing === 'answers';
    await wait(500);
  }
  return false;
}

function run(program: string, parameters: readonly string[], binaries: PostgresBinaries): void {
  // No pipes: the server inherits them and would keep this process waiting.
  const outcome = spawnSync(program, parameters, {
    ...(binaries.runAs ?? {}),
    cwd: '/',
    stdio: 'ignore',
    env: { ...process.env, LC_ALL: 'C' },
  });
  if (outcome.status !== 0)
    throw new Error(`${program.split('/').at(-1)} failed; the log of the embedded database says why.`);
}

function initialise(cluster: string, accessFile: string, binaries: PostgresBinaries): void {
  const password = randomBytes(18).toString('base64url');
  const passwordFile = `${cluster}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  mkdirSync(cluster, { mode: 0o700 });
  if (binaries.runAs !== null) {
    for (const path of [passwordFile, cluster]) chownSync(path, binaries.runAs.uid, binaries.runAs.gid);
  }
  try {
    run(
      binaries.initdb,
      [
        `--pgdata=${cluster}`,
        '--auth=scram-sha-256',
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--no-locale',
        '--data-checksums',
      ],
      binaries,
    );
  } catch (failure) {
    rmSync(cluster, { recursive: true, force: true });
    throw failure;
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(accessFile, JSON.stringify({ port: 0, password }), { mode: 0o600 });
}

const readAccess = (file: string): Access => {
  const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof stored !== 'object' || stored === null || !('port' in stored) || !('password' in stored)) {
    throw new Error('The access file of the embedded database is damaged.');
  }
  return { port: Number(stored.port), password: String(stored.password) };
};

/** Runs the work while no other process starts or stops the same server; a lock whose owner died is taken over. */
async function alone<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      closeSync(openSync(lockFile, 'wx'));
      writeFileSync(lockFile, String(process.pid));
      break;
    } catch {
      const owner = existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8')) : 0;
      if (owner > 0 && !existsSync(`/proc/${owner}`) && process.platform === 'linux')
        rmSync(lockFile, { force: true });
      else await wait(50);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

async function ensureRunning(
  cluster: string,
  accessFile: string,
  log: string,
  binaries: PostgresBinaries,
): Promise<Access> {
  if (!existsSync(accessFile)) initialise(cluster, accessFile, binaries);
  const known = readAccess(accessFile);
  if (known.port !== 0 && (await answersInTheEnd(known))) return known;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const access = { port: await freePort(), password: known.password };
    try {
      run(
        binaries.pgCtl,
        [
          'start',
          '-w',
          '-t',
          '60',
          '-D',
          cluster,
          '-l',
          log,
          '-o',
          `-p ${access.port} ${settings.join(' ')}`,
        ],
        binaries,
      );
    } catch {
      // After a kill the old server may still be going down, or the port was taken meanwhile: try once more.
      await wait(1_000);
      if (known.port !== 0 && (await answersInTheEnd(known))) return known;
      continue;
    }
    writeFileSync(accessFile, JSON.stringify(access), { mode: 0o600 });
    return access;
  }
  throw new Error(
    'The embedded database does not start; its log (postgres.log in the data directory) says why.',
  );
}

async function createDatabase(access: Access, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(access, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

interface Anchor {
  /** The number under which the server knows the connection; it may still be listed a moment after its end. */
  readonly pid: number;
  readonly lift: () => Promise<void>;
}

/**
 * A connection that stays open as long as this process uses the server. Without it a server whose pool has just let go of its
 * idle connections would look unused, and the next command that ends would stop the database under it.
 */
async function dropAnchor(access: Access): Promise<Anchor> {
  // The types leave out that a client, like its socket, may be no reason for the process to stay.
  const client = new pg.Client({
    connectionString: urlFor(access, 'postgres'),
    application_name: 'concord',
    keepAlive: true,
  }) as pg.Client & { readonly ref: () => void; readonly unref: () => void };
  // When the database goes away, whoever asks it next says so.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  client.unref();
  return {
    pid: rows[0]?.pid ?? 0,
    lift: async () => {
      client.ref();
      await client.end().catch(() => undefined);
    },
  };
}

async function othersAreConnected(access: Access, ownPid: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlFor(access, 'postgres') });
  await client.connect();
  try {
    const others = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid not in (pg_backend_pid(), $1) limit 1",
      [ownPid],
    );
    return (others.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

/** Starts the embedded PostgreSQL of a data directory, or joins it when it is running. Throws with a sentence when it can't. */
export async function openEmbeddedServer(dataDirectory: string): Promise<EmbeddedServer> {
  const binaries = findPostgresBinaries();
  const home = binaries.home(dataDirectory);
  const [cluster, accessFile, log, lock] = ['postgres', 'postgres.json', 'postgres.log', 'postgres.lock'].map(
    (name) => join(home, name),
  );
  if (cluster === undefined || accessFile === undefined || log === undefined || lock === undefined)
    throw new Error('unreachable');
  if (!existsSync(log)) {
    writeFileSync(log, '', { mode: 0o640 });
    if (binaries.runAs !== null) chownSync(log, binaries.runAs.uid, binaries.runAs.gid);
  }
  const { access, anchor } = await alone(lock, async () => {
    const running = await ensureRunning(cluster, accessFile, log, binaries);
    await createDatabase(running, 'concord');
    return { access: running, anchor: await dropAnchor(running) };
  });
  return {
    url: urlFor(access, 'concord'),
    urlOf: (database) => urlFor(access, database),
    release: () =>
      alone(lock, async () => {
        await anchor.lift();
        if (!(await answers(access)) || (await othersAreConnected(access, anchor.pid))) return;
        run(binaries.pgCtl, ['stop', '-w', '-m', 'fast', '-D', cluster], binaries);
      }),
  };
}
