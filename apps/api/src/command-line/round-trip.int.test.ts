import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackPractice, type FixturePractice } from '@concord/fixtures';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../testing/run-command.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';

type Row = Readonly<Record<string, string>>;

const instantPattern = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

/** One spelling for what may be spelt in several ways: the offset of an instant. */
const plainCell = (cell: string): string => (instantPattern.test(cell) ? new Date(cell).toISOString() : cell);

/** The rows of a file, whatever their order and that of their columns; empty cells and missing columns are the same. */
async function readRows(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const rows: Row[] = parse(text, { columns: true, bom: true });
  return rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .filter(([, cell]) => cell !== '')
          .map(([column, cell]) => [column, plainCell(cell)])
          .sort(),
      ),
    )
    .sort();
}

describe('a practice that goes in and out', () => {
  const databases: TestDatabase[] = [];
  let place: string;

  const makeDatabase = async (): Promise<TestDatabase> => {
    const database = await makeTestDatabase();
    databases.push(database);
    return database;
  };
  /** Imports a folder into a new database and exports it again. */
  async function sendThrough(folder: string, name: string): Promise<string> {
    const database = await makeDatabase();
    const target = join(place, name);
    expect(await runCommand(database, ['import', folder])).toMatchObject({ status: 0, stderr: '' });
    const { status, stderr } = await runCommand(database, ['export', target]);
    expect(status).toBe(0);
    // The practices hold notes that name other members on purpose: the export says so, and nothing else.
    expect(stderr).toMatch(/^Warning: the check for members’ names and likely descriptions finds [^\n]+\n$/);
    return target;
  }

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'concord-round-'));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.drop()));
    await rm(place, { recursive: true });
  });

  it.each<FixturePractice>(['first-group', 'riverbend'])(
    'comes out of %s cell by cell as it went in, and after a second journey byte by byte',
    async (practice) => {
      const original = await unpackPractice(practice);
      const once = await sendThrough(original, `${practice}-once`);
      const files = (await readdir(once)).sort();
      expect(files).toHaveLength(20);
      for (const file of files) {
        expect(await readRows(join(once, file)), file).toEqual(await readRows(join(original, file)));
      }
      const twice = await sendThrough(once, `${practice}-twice`);
      for (const file of files) {
        expect((await readFile(join(twice, file))).equals(await readFile(join(once, file))), file).toBe(true);
      }
    },
    180_000,
  );

  it('keeps formulas, quotes, line breaks and every script as plain text', async () => {
    const folder = join(place, 'odd');
    await cp(await unpackPractice('first-group'), folder, { recursive: true });
    const odd = '=HYPERLINK("http://example.test";"a")\r\n+1\t-2 @x \\N {a,b} “„ Ω 漢字 👩🏽‍⚕️ \\.';
    const clients = await readFile(join(folder, 'clients.csv'), 'utf8');
    const quoted = `"${odd.replaceAll('"', '""')}"`;
    await writeFile(
      join(folder, 'clients.csv'),
      clients.replace('c2,Grace,', () => `c2,${quoted},`),
    );
    const out = await sendThrough(folder, 'odd-out');
    expect(await readRows(join(out, 'clients.csv'))).toEqual(await readRows(join(folder, 'clients.csv')));
    expect(await readFile(join(out, 'clients.csv'), 'utf8')).toContain(quoted);
  });
});
