import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolders, root } from './places.mjs';

const stampFile = path.join(root, 'node_modules/.concord-setup.json');
const leftOut = new Set(['node_modules', 'dist', 'coverage', 'bench', 'contract', 'e2e', '.turbo']);
const buildsNothing = new Set(['workbench', 'house-rules']);

/** What the last set-up was made from; empty when there was none. */
export function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : {};
}

/** Notes what the set-up was made from. */
export function writeStamp(stamp) {
  writeFileSync(stampFile, JSON.stringify(stamp));
}

/** Changes when the installed packages may no longer fit: lock file, manifests, settings, Node's version. */
export function hashOfInstall() {
  const manifests = packageFolders().map((folder) => path.join(folder, 'package.json'));
  const files = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) =>
    path.join(root, name),
  );
  return hashOf([...files, ...manifests], `${process.version} ${process.platform} ${process.arch}`);
}

/** Changes when the built programs may be out of date: every source that is not a test. */
export function hashOfSources() {
  const shared = ['tsconfig.base.json', 'turbo.json'].map((name) => path.join(root, name));
  const sources = packageFolders()
    .filter((folder) => !buildsNothing.has(path.basename(folder)))
    .flatMap(filesOf);
  return hashOf([...shared, ...sources], '');
}

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name) && !/\.(test|int|property)\./.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesOf(file);
      return entry.isFile() ? [file] : [];
    });
}

function hashOf(files, more) {
  const hash = createHash('sha256').update(more);
  for (const file of files) hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
