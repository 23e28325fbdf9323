import { mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

const codeOf = (failure: unknown): string =>
  typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : '';

/** Why nothing may be written to this folder, as a sentence, or null where it is new or empty. */
export async function findFolderFault(folder: string): Promise<string | null> {
  try {
    return (await readdir(folder)).length === 0
      ? null
      : 'The folder is not empty: an export never writes over files.';
  } catch (failure) {
    if (codeOf(failure) === 'ENOENT') return null;
    if (codeOf(failure) === 'ENOTDIR') return 'There is a file of this name; an export needs a folder.';
    throw failure;
  }
}

/**
 * Makes a folder whole or not at all: it is filled aside, readable by nobody else, and renamed when everything is written.
 * Throws what the work throws, and then leaves nothing behind.
 */
export async function makeFolder<T>(folder: string, fill: (aside: string) => Promise<T>): Promise<T> {
  const target = await realpath(folder).catch(() => resolve(folder));
  await mkdir(dirname(target), { recursive: true });
  const aside = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const result = await fill(aside);
    // An empty folder gives way; one that was filled meanwhile does not.
    await rmdir(target).catch((failure: unknown) => {
      if (codeOf(failure) !== 'ENOENT') throw failure;
    });
    await rename(aside, target);
    return result;
  } catch (failure) {
    await rm(aside, { recursive: true, force: true });
    throw failure;
  }
}
