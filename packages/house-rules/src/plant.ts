import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './working-copy.ts';

/** A small repository of the same shape as ours, in a folder of its own, into which mistakes are planted. */
export interface Plot {
  readonly folder: string;
  readonly remove: () => void;
}

/** Lays the files (path → text) in a new folder, together with copies of the named files of the working copy. */
export function plant(files: Readonly<Record<string, string>>, copied: readonly string[] = []): Plot {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-plot-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  for (const file of copied) copyFileSync(path.join(root, file), path.join(folder, file));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Lets the plot use the packages that are installed in the working copy. */
export function lendPackages(plot: Plot): void {
  symlinkSync(path.join(root, 'node_modules'), path.join(plot.folder, 'node_modules'));
}
