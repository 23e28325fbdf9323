import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeBulkPractice } from '@concord/demo';
import type { PracticeRecords } from '@concord/domain/practice';
import { writePractice } from '@concord/domain/practice-folder';
import type { CivilDate } from '@concord/domain/shared';
import { importFolder } from '../src/features/exchange/index.ts';
import { openDatabase, type Database } from '../src/platform/database/open-database.ts';
import { fiveYears } from './bulk-database.ts';
import { countProcessorTime, type ProcessorTime } from './processor-time.ts';
import { watchStages, type Stages } from './watch-stages.ts';

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
  /** Until it stands: seconds of a processor, and what the database was asked meanwhile. */
  readonly processor: ProcessorTime;
  readonly stages: Stages;
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

async function importOnce(
  database: Database,
  count: () => ProcessorTime,
  folder: string,
  what: string,
): Promise<ImportFigures> {
  const stages = watchStages(() => count().postgres);
  const [started, before] = [performance.now(), count()];
  const since = (): number => (performance.now() - started) / 1_000;
  const found = { reading: 0, standing: 0, processor: before, stages: stages.soFar() };
  const imported = await importFolder(() => Promise.resolve(database), folder, {
    onReading: () => {
      found.reading = since();
    },
    onWritten: () => {
      found.standing = since();
      const now = count();
      found.stages = stages.soFar();
      // The session that did it is over by now: what it took is the sum of its statements.
      const postgres = [...found.stages.values()].reduce((sum, stage) => sum + stage.processor, 0) / 1_000;
      found.processor = { node: now.node - before.node, postgres };
    },
  }).finally(stages.stop);
  if (!imported.ok) throw new Error('The folder that was just written cannot be read.');
  const { records, outcome } = imported;
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return {
    what,
    attendanceRows: records.attendance.length,
    rows: outcome.value.inserted,
    judged: since(),
    ...found,
  };
}

/** Imports bulk folders into a database made for it and thrown away afterwards, a few times each; the middle time counts. */
export async function measureImports(
  say: (line: string) => void,
  { groups = 40, only }: { readonly groups?: number; readonly only?: string } = {},
): Promise<readonly ImportFigures[]> {
  const bulk = makeBulkPractice({ seed: 'import', today: fiveYears.to as CivilDate, groups });
  const directory = mkdtempSync(join(tmpdir(), 'concord-import-'));
  // The database may run as another user, and then lies in the directory all the same: it goes with it.
  chmodSync(directory, 0o755);
  const database = await openDatabase({ databaseUrl: null, dataDirectory: directory });
  try {
    const [own] = await database.dataSource.query<{ session: number }[]>(
      'select pg_backend_pid() as session',
    );
    const count = countProcessorTime(own?.session ?? 0);
    const figures: ImportFigures[] = [];
    for (const [what, records] of [
      ['attendance without notes', withoutNotes(bulk)],
      ['with notes, ratings and signatures', bulk],
    ] as const) {
      if (only !== undefined && !what.startsWith(only)) continue;
      const taken: ImportFigures[] = [];
      for (let time = 1; time <= times; time += 1) {
        const organization = { ...records.organization, name: `${what}, ${time}` };
        writeFolder(directory, { ...records, organization });
        const one = await importOnce(database, count, directory, what);
        say(sayProcessor(one));
        taken.push(one);
      }
      taken.sort((a, b) => a.standing - b.standing);
      const middle = taken[Math.floor(times / 2)];
      if (middle === undefined) continue;
      figures.push(middle);
      say(`imported ${what}: ${middle.standing.toFixed(1)} s until it stands`);
      for (const line of sayStages(middle)) say(line);
    }
    return figures;
  } finally {
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

const sayProcessor = ({ what, reading, standing, processor }: ImportFigures): string =>
  `${what}: read after ${reading.toFixed(2)} s, stands after ${standing.toFixed(2)} s; processor ${processor.node.toFixed(2)} s here, ` +
  `${processor.postgres.toFixed(2)} s in the database`;

const sayStages = ({ reading, stages }: ImportFigures): readonly string[] => [
  `  ${(reading * 1_000).toFixed(0).padStart(6)} ms  until the folder is read`,
  ...[...stages]
    .sort(([, one], [, other]) => other.took - one.took)
    .filter(([, { took }]) => took >= 5)
    .map(
      ([label, { times: asked, took, processor }]) =>
        `  ${took.toFixed(0).padStart(6)} ms  ${processor.toFixed(0).padStart(6)} ms of a processor  ${label} (${asked})`,
    ),
];
