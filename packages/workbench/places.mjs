import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the working copy. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A program that the installed packages bring. */
export const installedProgram = (name) => path.join(root, 'node_modules/.bin', name);

/** A package.json as an object. */
export const readManifest = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** The folders of all packages of the workspace, absolute, in a stable order. */
export function packageFolders() {
  return ['packages', 'apps'].flatMap((parent) =>
    readdirSync(path.join(root, parent))
      .sort()
      .map((name) => path.join(root, parent, name))
      .filter((folder) => existsSync(path.join(folder, 'package.json'))),
  );
}
