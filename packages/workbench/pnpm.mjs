import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readManifest, root } from './places.mjs';
import { say, Trouble } from './say.mjs';

const quietEnvironment = {
  ...process.env,
  COREPACK_ENABLE_DOWNLOAD_PROMPT: '0',
  TURBO_TELEMETRY_DISABLED: '1',
};
const onWindows = process.platform === 'win32';

/** The version of pnpm that package.json asks for. */
const wantedPnpm = () =>
  readManifest(root)
    .packageManager.replace(/^pnpm@/, '')
    .replace(/\+.*$/, '');

/**
 * The environment in which `pnpm` is the version that package.json asks for: the one on the PATH when it is,
 * else one that npm or corepack fetches into its own cache. Nothing is installed globally.
 * `rememberedPath` is a PATH that an earlier call found.
 */
export function environmentWithPnpm(rememberedPath) {
  const version = wantedPnpm();
  const fits = (searchPath) => versionOnPath(searchPath) === version;
  if (rememberedPath !== undefined && existsSync(rememberedPath)) {
    const searchPath = prepend(rememberedPath);
    if (fits(searchPath)) return withPath(searchPath, rememberedPath);
  }
  if (fits(process.env.PATH)) return withPath(process.env.PATH, undefined);
  say(`fetching pnpm ${version}`);
  for (const fetchPnpm of [fetchWithNpm, fetchWithCorepack]) {
    const folder = fetchPnpm(version);
    if (folder !== undefined && fits(prepend(folder))) return withPath(prepend(folder), folder);
  }
  throw new Trouble(
    `pnpm ${version} is needed and could neither be fetched by npm nor by corepack. ` +
      `Check the network, or install it yourself: npm install --global pnpm@${version}`,
  );
}

const prepend = (folder) => `${folder}${path.delimiter}${process.env.PATH ?? ''}`;

const withPath = (searchPath, folder) => ({ env: { ...quietEnvironment, PATH: searchPath }, folder });

function output(program, args, searchPath) {
  const result = spawnSync(program, args, {
    cwd: root,
    env: { ...quietEnvironment, PATH: searchPath },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: onWindows,
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

const versionOnPath = (searchPath) => output('pnpm', ['--version'], searchPath);

/** npm keeps the package in its own cache; its folder of programs is the first of the PATH that it hands on. */
function fetchWithNpm(version) {
  const args = ['exec', '--yes', `--package=pnpm@${version}`, '--', 'node', '-p', 'process.env.PATH'];
  const folders = (output('npm', args, process.env.PATH) ?? '').split(path.delimiter);
  return folders.find(
    (folder) => folder !== '' && !folder.startsWith(root) && existsSync(path.join(folder, 'pnpm')),
  );
}

/** Corepack writes its small starter into a folder of ours. */
function fetchWithCorepack() {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-pnpm-'));
  const done = output('corepack', ['enable', '--install-directory', folder, 'pnpm'], process.env.PATH);
  return done === undefined ? undefined : folder;
}
