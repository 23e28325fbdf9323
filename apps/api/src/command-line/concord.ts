import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runConcord } from './run-concord.ts';

/** The root of the working copy: the nearest folder above that holds the workspace, wherever this file was bundled to. */
function findWorkingCopy(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return resolve(folder);
}

const interrupted = new AbortController();
const interrupt = (): void => {
  // A second Ctrl-C doesn't wait for tidying up.
  if (interrupted.signal.aborted) process.exit(130);
  interrupted.abort();
};
process.on('SIGINT', interrupt);
process.on('SIGTERM', interrupt);
// Whoever reads the results may stop early (`concord ... | head`): then there is nobody left to write to.
process.stdout.on('error', (failure: NodeJS.ErrnoException) =>
  process.exit(failure.code === 'EPIPE' ? 0 : 2),
);

const status = await runConcord(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment: process.env,
  workingCopy: findWorkingCopy(),
  signal: interrupted.signal,
});
process.exitCode = interrupted.signal.aborted ? 130 : status;
