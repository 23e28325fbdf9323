import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedProgram, packageFolders, readManifest } from './places.mjs';
import { environmentWithPnpm } from './pnpm.mjs';
import { run } from './run.mjs';
import { formatDuration, runCommand, say, Trouble } from './say.mjs';
import { hashOfInstall, hashOfSources, readStamp, writeStamp } from './stamp.mjs';

/** Installs the packages and builds the programs, each only when something changed since the last time. */
export async function setUp() {
  requireNode();
  const before = readStamp();
  const wanted = { install: hashOfInstall(), sources: hashOfSources() };
  const installed = before.install === wanted.install && existsSync(installedProgram('turbo'));
  if (installed && before.sources === wanted.sources && everythingIsBuilt()) return;
  const { env, folder } = environmentWithPnpm(before.pnpmFolder);
  if (!installed) {
    const title = 'installing packages (the first time takes a minute)';
    await step(title, 'pnpm', installArguments, { ...env, CI: 'true' });
    writeStamp({ pnpmFolder: folder, install: wanted.install });
  }
  await step('building', 'pnpm', ['exec', 'turbo', 'run', 'build', '--output-logs=errors-only'], env);
  writeStamp({ pnpmFolder: folder, ...wanted });
}

/** The environment in which the right pnpm runs, after a set-up. */
export const environmentAfterSetUp = () => environmentWithPnpm(readStamp().pnpmFolder).env;

// Tests and builds need the development packages whatever NODE_ENV says.
const installArguments = ['install', '--frozen-lockfile', '--prefer-offline', '--prod=false'];

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Trouble(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
}

function everythingIsBuilt() {
  return packageFolders()
    .filter((folder) => readManifest(folder).scripts?.build !== undefined)
    .every((folder) => existsSync(path.join(folder, 'dist')));
}

async function step(title, program, args, env) {
  say(title);
  const began = Date.now();
  const { status, output } = await run(program, args, { env, quiet: true });
  if (status === 0) return say(`done in ${formatDuration(Date.now() - began)}`);
  process.stderr.write(output);
  throw new Trouble(`"${title}" failed; what it printed stands above.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    await setUp();
    say('ready: npm start');
  });
}
