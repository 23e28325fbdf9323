import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleProfiles } from '@concord/domain/billing';
import type { PracticeRecords } from '@concord/domain/practice';
import {
  assemblePractice,
  folderFileNames,
  type FolderAssembly,
  type FolderFileName,
  type FolderResult,
} from '@concord/domain/practice-folder';
import { readFile } from './read-file.ts';

/** How far the reading has come: bytes done of bytes in all. */
type ReadingProgress = (done: number, all: number) => void;

export interface ReadOptions {
  readonly onProgress?: ReadingProgress;
  /**
   * Told of the records that were found so far, whenever there may be more of a file, and when it is read to its end: from the moment
   * on when it is known whose they are, and null as soon as anything is wrong. The next file is read when the answer is there.
   */
  readonly onRecords?: (
    records: PracticeRecords | null,
    file: FolderFileName,
    isRead: boolean,
  ) => Promise<void> | null;
  /** The keys of the payer profiles that payers may name; those that Concord comes with when left out. */
  readonly profileKeys?: ReadonlySet<string>;
}

/** The keys of the payer profiles that Concord comes with. */
const exampleKeys: ReadonlySet<string> = new Set(exampleProfiles.map((profile) => profile.key));

/**
 * Reads a practice folder: its records, or every problem in it (the first 1,000, and how many there are). Problems show where
 * something is wrong and what kind of value stands there, never the value. A folder that is none is a problem too.
 */
export async function readPracticeFolder(folder: string, options: ReadOptions = {}): Promise<FolderResult> {
  const assembly = assemblePractice(options.profileKeys ?? exampleKeys);
  const present = await listFiles(folder, assembly);
  if (present === null) return assembly.finish();
  const sizes = new Map<FolderFileName, number>();
  for (const file of folderFileNames) {
    if (present.has(file)) sizes.set(file, (await stat(join(folder, file))).size);
  }
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const tell = (file: FolderFileName, isRead: boolean): Promise<void> | null => {
    const records = assembly.soFar();
    return records === 'unknown' ? null : (options.onRecords?.(records, file, isRead) ?? null);
  };
  let done = 0;
  for (const file of folderFileNames) {
    const before = done;
    if (sizes.has(file)) {
      await readFile(join(folder, file), file, assembly, (bytes) => {
        options.onProgress?.(before + bytes, all);
        void tell(file, false);
      });
    }
    done += sizes.get(file) ?? 0;
    options.onProgress?.(done, all);
    await tell(file, true);
  }
  return assembly.finish();
}

/** The files of the folder; null where it cannot be read as one. A CSV file that has no meaning here is a problem, not ignored. */
async function listFiles(folder: string, assembly: FolderAssembly): Promise<ReadonlySet<string> | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    assembly.report({ file: folder, line: 1, column: 'file', message: 'is not a folder that can be read' });
    for (const file of folderFileNames) assembly.giveUp(file);
    return null;
  }
  const known = new Set<string>(folderFileNames);
  for (const entry of entries) {
    if (entry.name.toLowerCase().endsWith('.csv') && !known.has(entry.name)) {
      const message = `a practice folder has no such file; its files are ${folderFileNames.join(', ')}`;
      assembly.report({ file: entry.name, line: 1, column: 'file', message });
    }
  }
  return new Set(entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name));
}
