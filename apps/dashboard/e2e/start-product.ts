import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers. */
    productUrl: string;
    /** Where its database lives. */
    dataDirectory: string;
  }
}

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
  for (let attempt = 0; attempt < 900; attempt += 1) {
    if (server.exitCode !== null) throw new Error('The product ended while starting.');
    const health = await fetch(`${url}/health`).catch(() => null);
    if (health?.ok === true) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('The product does not answer.');
}

let stop: () => Promise<void> = () => Promise.resolve();

/** Starts the built product with the demo practice. */
export async function setup(project: TestProject): Promise<void> {
  const main = join(workingCopy, 'apps/api/dist/main.js');
  if (!existsSync(main)) throw new Error('Build first: pnpm build.');
  const data = mkdtempSync(join(tmpdir(), 'concord-journey-'));
  const port = await freePort();
  const server = spawn(process.execPath, [main], {
    cwd: workingCopy,
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: '', CONCORD_DATA_DIR: data, PORT: String(port) },
    // What the server reports of a failure stands in the test's output.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://localhost:${port}`;
  stop = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  try {
    await answers(url, server);
  } catch (failure) {
    await stop();
    throw failure;
  }
  project.provide('productUrl', url);
  project.provide('dataDirectory', data);
}

/** Stops it after the last journey. */
export const teardown = (): Promise<void> => stop();
