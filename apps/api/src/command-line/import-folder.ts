import { allRules, guardOf, guardRuleIds, makeAuditor } from '@concord/domain/completeness';
import { indexPractice, type PracticeRecords } from '@concord/domain/practice';
import {
  digestOfFolder,
  importPractice,
  readPracticeFolder,
  type ImportOutcome,
} from '../features/exchange/index.ts';
import { InputError, parseCall } from './command.ts';
import { printLine, type Io } from './io.ts';
import { printProblems } from './print-problems.ts';
import { makeProgressBar } from './progress-bar.ts';
import { systemClock } from '../platform/clock.ts';
import { withDatabase } from './with-database.ts';

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
  const reading = makeProgressBar(io, 'Reading', 'bytes');
  const folder = await readPracticeFolder(positionals[0] ?? '', {
    onProgress: (done, all) => {
      io.signal.throwIfAborted();
      reading.show(done, all);
    },
  }).finally(reading.clear);
  if (!folder.ok) {
    await printProblems(folder, io, 'nothing was imported');
    return 1;
  }
  const { records } = folder;
  const rows = Object.values<unknown>({ ...records }).reduce<number>(
    (sum, list) => sum + (Array.isArray(list) ? list.length : 1),
    0,
  );
  if (values['dry-run'] === true) {
    await printLine(io.stdout, `The folder is in order: ${plural(rows, 'row')}. Nothing was imported.`);
    return 0;
  }
  const digest = values.sha256?.trim().toLowerCase() ?? (await digestOfFolder(positionals[0] ?? ''));
  const writing = makeProgressBar(io, 'Writing');
  const judging = makeProgressBar(io, 'Judging', 'sessions');
  const outcome = await withDatabase(io, (database) =>
    importPractice(database, records, {
      digest,
      onProgress: writing.show,
      onWritten: writing.clear,
      onJudging: judging.show,
      signal: io.signal,
    }),
  ).finally(() => {
    writing.clear();
    judging.clear();
  });
  if (!outcome.ok) throw new InputError(`${outcome.refusal.message} Nothing was imported.`);
  await printLine(io.stdout, sayOutcome(rows, outcome.value));
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
