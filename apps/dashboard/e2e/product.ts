import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const workingCopy = resolve(import.meta.dirname, '../../..');

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 1800; attempt += 1) {
    if (server.exitCode !== null) throw new Error('The product ended while starting.');
    const health = await fetch(`${url}/health`).catch(() => null);
    if (health?.ok === true) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('The product does not answer.');
}

/** The built product on a database of its own. */
export interface Product {
  readonly url: string;
  readonly dataDirectory: string;
  /** Everything that the server has written to its standard output and standard error. */
  readonly printed: () => string;
  /** Ends the server as a crash does, without a word; its database stays. */
  readonly kill: () => Promise<void>;
  /** Starts the server again at the same address, on the same database. */
  readonly startAgain: () => Promise<void>;
  /** Has the server stand still, as on a machine that has no time for it, and go on. */
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Stops everything and removes the database. */
  readonly stop: () => Promise<void>;
}

/** Starts the built product, with the demo practice or with nobody in it; `settle` says what else its environment holds. */
export async function startProduct(
  practice: 'demo' | 'empty',
  settle: (url: string) => Promise<Record<string, string>> = () => Promise.resolve({}),
): Promise<Product> {
  const main = join(workingCopy, 'apps/api/dist/main.js');
  if (!existsSync(main)) throw new Error('Build first: pnpm build.');
  const data = mkdtempSync(join(tmpdir(), 'concord-journey-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = await settle(url);
  let printed = '';
  const start = (): ChildProcess => {
    const child = spawn(process.execPath, [main], {
      cwd: workingCopy,
      env: {
        ...process.env,
        NODE_ENV: '',
        DATABASE_URL: '',
        CONCORD_DATA_DIR: data,
        CONCORD_DEMO: practice === 'demo' ? 'on' : 'off',
        PORT: String(port),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
    });
    child.stderr.on('data', (text: Buffer) => {
      printed += text.toString();
      // What the server reports of a failure stands in the test's output.
      process.stderr.write(text);
    });
    return child;
  };
  let server = start();
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  const startAgain = async (): Promise<void> => {
    server = start();
    await answers(url, server);
  };
  const stop = async (): Promise<void> => {
    // Only a server that ends in order stops its database.
    if (server.signalCode === 'SIGKILL') await startAgain();
    await end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await answers(url, server);
  } catch (failure) {
    await end('SIGTERM');
    rmSync(data, { recursive: true, force: true });
    throw failure;
  }
  return {
    url,
    dataDirectory: data,
    printed: () => printed,
    kill: () => end('SIGKILL'),
    startAgain,
    suspend: () => server.kill('SIGSTOP'),
    resume: () => server.kill('SIGCONT'),
    stop,
  };
}
