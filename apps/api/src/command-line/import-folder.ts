import { allRules, guardOf, guardRuleIds, makeAuditor } from '@concord/domain/completeness';
import { indexPractice, type PracticeRecords } from '@concord/domain/practice';
import {
  digestOfFolder,
  importFolder as importPracticeFolder,
  readPracticeFolder,
  type ImportOutcome,
} from '../features/exchange/index.ts';
import { InputError, parseCall } from './command.ts';
import { printLine, type Io } from './io.ts';
import { printProblems } from './print-problems.ts';
import { makeProgressBar } from './progress-bar.ts';
import { systemClock } from '../platform/clock.ts';
import { withDatabaseWhenNeeded } from './with-database.ts';

type ReadingProgress = (done: number, all: number) => void;

const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

/** `concord import FOLDER [--dry-run] [--sha256 DIGEST]`. */
export async function importFolder(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(
    args,
    { 'dry-run': { type: 'boolean' }, sha256: { type: 'string' } },
    ['FOLDER'],
  );
  if (values.sha256 !== undefined) await demandDigest(positionals[0] ?? '', values.sha256);
  const folder = positionals[0] ?? '';
  if (values['dry-run'] === true) return checkOnly(folder, io);
  const { sha256 } = values;
  return importIt(folder, async () => sha256?.trim().toLowerCase() ?? (await digestOfFolder(folder)), io);
}

/** Shows how far the reading is, and stops it when the command is stopped. */
function watchReading(io: Io): { readonly show: ReadingProgress; readonly clear: () => void } {
  const bar = makeProgressBar(io, 'Reading', 'bytes');
  const show: ReadingProgress = (done, all) => {
    io.signal.throwIfAborted();
    bar.show(done, all);
    if (done === all) bar.clear();
  };
  return { show, clear: bar.clear };
}

async function checkOnly(path: string, io: Io): Promise<number> {
  const reading = watchReading(io);
  const folder = await readPracticeFolder(path, { onProgress: reading.show }).finally(reading.clear);
  if (!folder.ok) return tellProblems(folder, io);
  const rows = plural(countRows(folder.records), 'row');
  await printLine(io.stdout, `The folder is in order: ${rows}. Nothing was imported.`);
  return 0;
}

async function importIt(path: string, digest: () => Promise<string>, io: Io): Promise<number> {
  const [reading, writing] = [watchReading(io), makeProgressBar(io, 'Writing')];
  const judging = makeProgressBar(io, 'Judging', 'sessions');
  const clear = (): void => {
    for (const bar of [reading, writing, judging]) bar.clear();
  };
  const found = await withDatabaseWhenNeeded(io, (openDatabase) =>
    importPracticeFolder(openDatabase, path, {
      digest,
      onReading: reading.show,
      onProgress: writing.show,
      onWritten: writing.clear,
      onJudging: judging.show,
      signal: io.signal,
    }),
  ).finally(clear);
  if (!found.ok) return tellProblems(found, io);
  const { records, outcome } = found;
  if (!outcome.ok) throw new InputError(`${outcome.refusal.message} Nothing was imported.`);
  await printLine(io.stdout, sayOutcome(countRows(records), outcome.value));
  if (!outcome.value.isJudged) {
    await printLine(
      io.stderr,
      'concord: stopped; the records are imported. What they lack is judged when somebody first asks.',
    );
    return 1;
  }
  await printLine(io.stdout, sayNames(records));
  return 0;
}

async function tellProblems(found: Parameters<typeof printProblems>[0], io: Io): Promise<number> {
  await printProblems(found, io, 'nothing was imported');
  return 1;
}

const countRows = (records: PracticeRecords): number =>
  Object.values<unknown>({ ...records }).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 1),
    0,
  );

/** A folder that somebody sent is the one that was exported, to the last byte, or it is not read. */
async function demandDigest(folder: string, expected: string): Promise<void> {
  if ((await digestOfFolder(folder)) === expected.trim().toLowerCase()) return;
  throw new InputError(
    'The folder’s SHA-256 is another one: it is not the folder that was exported. Nothing was imported.',
  );
}

function sayOutcome(rows: number, { inserted, updated, unchanged, replaced }: ImportOutcome): string {
  const parts = [
    `${inserted.toLocaleString('en-US')} new`,
    `${updated.toLocaleString('en-US')} changed`,
    `${unchanged.toLocaleString('en-US')} as they were`,
    ...(replaced === 0 ? [] : [`in place of ${plural(replaced, 'earlier period')}`]),
  ];
  return `Imported ${plural(rows, 'row')}: ${parts.join(', ')}.`;
}

/** Reading more notes than this for names takes longer than importing them. */
const notesChecked = 20_000;
const guardRules = allRules.filter(({ id }) => guardRuleIds.includes(id));

/** How many places of the imported notes name or describe another member, as far as the guard can tell. */
function sayNames(records: PracticeRecords): string {
  if (records.progressNotes.length > notesChecked) {
    return 'These are too many notes to check for members’ names here: "concord audit FOLDER --as-of INSTANT" lists what it finds.';
  }
  const practice = indexPractice(records);
  const auditor = makeAuditor(practice, systemClock(), { guard: guardOf(practice), rules: guardRules });
  const findings = auditor.auditAll();
  const named = findings.filter(({ ruleId }) => ruleId === 'co-member-named').length;
  return `Checked the notes for members’ names and likely descriptions: ${plural(named, 'name')}, ${plural(findings.length - named, 'likely description')} to look at.`;
}
