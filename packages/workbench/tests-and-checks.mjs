import { readdirSync } from 'node:fs';
import path from 'node:path';
import { installedProgram, packageFolders, readManifest } from './places.mjs';

/**
 * All that is no journey, in the order in which it begins: checks of the apps, then their tests, which are the longest of all and wait
 * for their database now and then, and beside them whatever is left, so that no core has nothing to do at the end.
 */
export function checksAndTests() {
  const folders = packageFolders().sort(appsFirst);
  const tests = allSuites().filter(({ isJourney }) => !isJourney);
  const [apps, packages] = [folders.filter(isApp), folders.filter((folder) => !isApp(folder))];
  return [
    ...apps.reverse().flatMap(checksOf),
    ...tests.filter(({ folder }) => isApp(folder)),
    ...packages.reverse().flatMap(checksOf),
    ...checksOfAll,
    ...tests.filter(({ folder }) => !isApp(folder)),
  ];
}

/** The parts of "pnpm check" that are about the whole working copy, and what can be checked only after a build. */
const checksOfAll = [
  { title: 'format', script: 'format:check' },
  { title: 'boundaries between folders', script: 'boundaries' },
  { title: 'nothing unused', script: 'unused' },
  { title: 'what a first visit loads', script: 'size' },
];

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
