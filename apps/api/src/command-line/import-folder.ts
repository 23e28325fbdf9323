import { importPractice, readPracticeFolder } from '../features/exchange/index.ts';
import { InputError, parseCall } from './command.ts';
import { printLine, type Io } from './io.ts';
import { printProblems } from './print-problems.ts';
import { makeProgressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

/** `concord import FOLDER [--dry-run]`. */
export async function importFolder(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args, { 'dry-run': { type: 'boolean' } }, ['FOLDER']);
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
  const writing = makeProgressBar(io, 'Writing');
  const outcome = await withDatabase(io, (database) =>
    importPractice(database, records, { onProgress: writing.show, signal: io.signal }),
  ).finally(writing.clear);
  if (!outcome.ok) throw new InputError(`${outcome.refusal.message} Nothing was imported.`);
  const { inserted, updated, unchanged } = outcome.value;
  await printLine(
    io.stdout,
    `Imported ${plural(rows, 'row')}: ${[
      `${inserted.toLocaleString('en-US')} new`,
      `${updated.toLocaleString('en-US')} changed`,
      `${unchanged.toLocaleString('en-US')} as they were`,
    ].join(', ')}.`,
  );
  return 0;
}
