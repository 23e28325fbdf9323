import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBulkPractice } from '@concord/demo';
import type { PracticeRecords } from '@concord/domain/practice';
import { writePractice } from '@concord/domain/practice-folder';
import type { CivilDate } from '@concord/domain/shared';
import { importPractice, readPracticeFolder } from '../src/features/exchange/index.ts';
import { openDatabase, type Database } from '../src/platform/database/open-database.ts';
import { fiveYears } from './bulk-database.ts';

/** How long it took to import a folder; seconds from the start of reading. */
export interface ImportFigures {
  readonly what: string;
  readonly attendanceRows: number;
  readonly rows: number;
  readonly reading: number;
  /** Until everything is committed and the reports answer. */
  readonly standing: number;
  /** Until everything is judged by the rules of completeness, too. */
  readonly judged: number;
}

const times = 3;

/** The same practice without what was written of its sessions. */
const withoutNotes = (records: PracticeRecords): PracticeRecords => ({
  ...records,
  groupNotes: [],
  progressNotes: [],
  goalRatings: [],
  signatures: [],
  addenda: [],
});

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function writeFolder(folder: string, records: PracticeRecords): void {
  for (const { name, header, rows } of writePractice(records)) {
    const lines = [header, ...rows()].map((cells) => `${cells.map(quoted).join(',')}\n`);
    writeFileSync(join(folder, name), lines.join(''));
  }
}

async function importOnce(database: Database, folder: string, what: string): Promise<ImportFigures> {
  const started = performance.now();
  const since = (): number => (performance.now() - started) / 1_000;
  const read = await readPracticeFolder(folder);
  if (!read.ok) throw new Error('The folder that was just written cannot be read.');
  const reading = since();
  let standing = 0;
  const outcome = await importPractice(database, read.records, {
    onWritten: () => {
      standing = since();
    },
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const { attendance } = read.records;
  return {
    what,
    attendanceRows: attendance.length,
    rows: outcome.value.inserted,
    reading,
    standing,
    judged: since(),
  };
}

/** Imports bulk folders into a database made for it and thrown away afterwards, a few times each; the middle time counts. */
export async function measureImports(
  say: (line: string) => void,
  groups = 40,
): Promise<readonly ImportFigures[]> {
  const bulk = makeBulkPractice({ seed: 'import', today: fiveYears.to as CivilDate, groups });
  const directory = mkdtempSync(join(tmpdir(), 'concord-import-'));
  // The database may run as another user, and then lies in the directory all the same: it goes with it.
  chmodSync(directory, 0o755);
  const database = await openDatabase({ databaseUrl: null, dataDirectory: directory });
  try {
    const figures: ImportFigures[] = [];
    for (const [what, records] of [
      ['attendance without notes', withoutNotes(bulk)],
      ['with notes, ratings and signatures', bulk],
    ] as const) {
      const taken: ImportFigures[] = [];
      for (let time = 1; time <= times; time += 1) {
        const organization = { ...records.organization, name: `${what}, ${time}` };
        writeFolder(directory, { ...records, organization });
        taken.push(await importOnce(database, directory, what));
      }
      taken.sort((a, b) => a.standing - b.standing);
      const middle = taken[Math.floor(times / 2)];
      if (middle !== undefined) figures.push(middle);
      say(`imported ${what}: ${middle?.standing.toFixed(1)} s until it stands`);
    }
    return figures;
  } finally {
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
