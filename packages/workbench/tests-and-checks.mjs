import { readdirSync } from 'node:fs';
import path from 'node:path';
import { installedProgram, packageFolders, readManifest } from './places.mjs';

/** The parts of "pnpm check", and what can be checked only after a build; the longest first, so that no core waits for one at the end. */
export function allChecks() {
  return [
    ...packageFolders().reverse().flatMap(checksOf),
    { title: 'format', script: 'format:check' },
    { title: 'boundaries between folders', script: 'boundaries' },
    { title: 'nothing unused', script: 'unused' },
    { title: 'what a first visit loads', script: 'size' },
  ];
}

function checksOf(folder) {
  const { name, scripts = {} } = readManifest(folder);
  const known = [
    { title: `lint of ${name}`, script: 'lint', folder },
    { title: `types of ${name}`, script: 'check', folder },
  ];
  return known.filter(({ script }) => scripts[script] !== undefined);
}

/** Every configuration of Vitest in every package; those of the apps first, which take minutes. */
export function allSuites() {
  return packageFolders()
    .sort(appsFirst)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^vitest\.(?:[a-z0-9]+\.)*config\.ts$/.test(name))
        .sort()
        .map((config) => ({
          title: `${readManifest(folder).name} (${config})`,
          folder,
          config,
          program: installedProgram('vitest'),
          isJourney: config.includes('.e2e.'),
        })),
    );
}

const isApp = (folder) => path.basename(path.dirname(folder)) === 'apps';
const appsFirst = (a, b) => Number(isApp(b)) - Number(isApp(a));
