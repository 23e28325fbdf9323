import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findPostgresBinaries } from '../../src/platform/database/postgres-binaries.ts';

/** What is killed: the API, the whole of PostgreSQL, or one of its sessions (which makes all of it recover). */
export type Victim = 'server' | 'postmaster' | 'backend';

export interface BuiltServer {
  readonly url: string;
  readonly kill: (victim: Victim) => Promise<void>;
}

const dist = resolve(import.meta.dirname, '../../dist');
const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  CONCORD_DATA_DIR: folder,
  CONCORD_DEMO: 'off',
});

/** Where the embedded database of a data directory lies. */
export const databaseHome = (folder: string): string => findPostgresBinaries().home(folder);

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(databaseHome(folder), 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** One of the sessions that the API has open just now, by its parent and its title. */
function backendOf(postmaster: number): number | null {
  const listed = spawnSync('ps', ['-o', 'pid=,args=', '--ppid', String(postmaster)], { encoding: 'utf8' });
  const sessions = listed.stdout
    .split('\n')
    .filter((line) => line.includes(' concord_') || /127\.0\.0\.1\(/.test(line));
  const chosen = sessions[Math.floor(Math.random() * sessions.length)];
  return chosen === undefined ? null : Number.parseInt(chosen, 10);
}

/** Kills a process at once; one that has ended already is just as good. */
function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

/** Starts the built server on its data directory and waits until it answers. */
export async function startBuiltServer(folder: string, port: number): Promise<BuiltServer> {
  const child = spawn(process.execPath, [join(dist, 'main.js')], {
    env: { ...environment(folder), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((answers, failed) => {
    let heard = '';
    child.stdout.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8');
      const found = /answers at (\S+)/.exec(heard)?.[1];
      if (found !== undefined) answers(found);
    });
    child.once('exit', (status) => failed(new Error(`The server ended with ${status}.`)));
  });
  return {
    url,
    kill: async (victim) => {
      if (victim === 'server') {
        child.kill('SIGKILL');
        await ended;
        return;
      }
      const postmaster = postmasterOf(folder);
      killNow(victim === 'postmaster' ? postmaster : (backendOf(postmaster) ?? postmaster));
    },
  };
}

/** What `concord verify-log` says of the data directory. */
export function verifyLog(folder: string): {
  readonly status: number | null;
  readonly lines: readonly string[];
} {
  const outcome = spawnSync(process.execPath, [join(dist, 'concord.js'), 'verify-log'], {
    env: environment(folder),
    encoding: 'utf8',
  });
  return { status: outcome.status, lines: (outcome.stdout + outcome.stderr).trim().split('\n') };
}
