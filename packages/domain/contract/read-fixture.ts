import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackPractice, type FixturePractice } from '@concord/fixtures';
import { exampleProfiles } from '../src/billing/index.ts';
import type { PracticeRecords } from '../src/practice/index.ts';
import { assemblePractice, folderFileNames, formatProblem } from '../src/practice-folder/index.ts';

/** The cells of a CSV file that is known to be well formed; the program reads folders with a library of its own. */
function parseRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** The records of a fixture practice. Throws when its folder cannot be understood. */
export async function readFixture(practice: FixturePractice): Promise<PracticeRecords> {
  const folder = await unpackPractice(practice);
  const assembly = assemblePractice(new Set(exampleProfiles.map((profile) => profile.key)));
  for (const file of folderFileNames) {
    const [header = [], ...rows] = parseRows(await readFile(join(folder, file), 'utf8'));
    const taker = assembly.open(file, header);
    rows.forEach((cells, index) => {
      taker.take(index + 2, cells);
    });
    taker.close(true);
  }
  const result = assembly.finish();
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.records;
}
