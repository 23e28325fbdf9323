import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The root of the working copy. */
export const root = path.resolve(import.meta.dirname, '../../..');

/** The files of the working copy that git keeps or would keep, relative to the root. */
export function listFiles(): readonly string[] {
  const arguments_ = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', arguments_, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

/** The text of a file of the working copy. */
export const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8');
