import { exportPractice, listOrganizations, type ExportOutcome } from '../features/exchange/index.ts';
import { chooseOrganization } from './choose-organization.ts';
import { InputError, parseCall } from './command.ts';
import { printLine, type Io } from './io.ts';
import { makeProgressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

/** Whoever hands a folder on should know that members can be recognised in one another's records. */
const warnOfNames = ({ named, likely, notes }: ExportOutcome['names']): string =>
  `Warning: the check for members’ names and likely descriptions finds ${plural(named, 'name')} and ${plural(likely, 'likely description')} in ${plural(notes, 'exported note')}. Look at them under Audit, Members’ names, before the folder leaves the practice.`;

/** `concord export FOLDER`. */
export async function exportFolder(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args, { organization: { type: 'string' } }, ['FOLDER']);
  const bar = makeProgressBar(io, 'Writing');
  const outcome = await withDatabase(io, async (database) => {
    const known = await listOrganizations(database.administratorUrl);
    const { organizationId } = chooseOrganization(known, values.organization);
    return exportPractice(database, organizationId, positionals[0] ?? '', {
      onProgress: bar.show,
      signal: io.signal,
    });
  }).finally(bar.clear);
  if (!outcome.ok) throw new InputError(outcome.refusal.message);
  const { rows, names, digest } = outcome.value;
  await printLine(io.stdout, `Exported ${rows.toLocaleString('en-US')} rows.`);
  await printLine(io.stdout, `SHA-256 of the folder: ${digest}`);
  if (names.notes > 0) await printLine(io.stderr, warnOfNames(names));
  return 0;
}
