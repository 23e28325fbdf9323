import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * The SHA-256 of a practice folder, in hexadecimal: of the list of its CSV files by name, each with its own SHA-256, as
 * `LC_ALL=C sha256sum *.csv | sha256sum` gives it. One changed byte in any file, a file more or a file less changes it.
 */
export async function digestOfFolder(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const list = createHash('sha256');
  for (const name of names.sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)))) {
    list.update(`${await digestOfFile(join(folder, name))}  ${name}\n`);
  }
  return list.digest('hex');
}
