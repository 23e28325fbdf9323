import { exportPractice, listOrganizations, type ExportOutcome } from '../features/exchange/index.ts';
import { chooseOrganization } from './choose-organization.ts';
import { InputError, parseCall, UsageError } from './command.ts';
import { printLine, type Io } from './io.ts';
import { makeProgressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

const plural = (count: number, one: string): string =>
  `${count.toLocaleString('en-US')} ${one}${count === 1 ? '' : 's'}`;

/** Whoever hands a folder on should know that members can be recognised in one another's records. */
const warnOfNames = ({ named, likely, notes }: ExportOutcome['names']): string =>
  `Warning: the check for members’ names and likely descriptions finds ${plural(named, 'name')} and ${plural(likely, 'likely description')} in ${plural(notes, 'exported note')}. Look at them under Audit, Members’ names, before the folder leaves the practice.`;

type Receiver = NonNullable<Parameters<typeof exportPractice>[3]>['receiver'];

/** To whom the folder goes: named with what for, or not at all. */
function receiverOf(recipient: string | undefined, purpose: string | undefined): Receiver {
  if (recipient !== undefined && purpose !== undefined) return { recipient, purpose };
  if (recipient === undefined && purpose === undefined) return undefined;
  throw new UsageError('--recipient and --purpose belong together: to whom the folder goes, and what for.');
}

/** `concord export FOLDER`. */
export async function exportFolder(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(
    args,
    { organization: { type: 'string' }, recipient: { type: 'string' }, purpose: { type: 'string' } },
    ['FOLDER'],
  );
  const receiver = receiverOf(values.recipient, values.purpose);
  const bar = makeProgressBar(io, 'Writing');
  const outcome = await withDatabase(io, async (database) => {
    const known = await listOrganizations(database.administratorUrl);
    const { organizationId } = chooseOrganization(known, values.organization);
    return exportPractice(database, organizationId, positionals[0] ?? '', {
      onProgress: bar.show,
      signal: io.signal,
      receiver,
    });
  }).finally(bar.clear);
  if (!outcome.ok) throw new InputError(outcome.refusal.message);
  const { rows, names, digest, disclosed } = outcome.value;
  await printLine(io.stdout, `Exported ${rows.toLocaleString('en-US')} rows.`);
  await printLine(io.stdout, `SHA-256 of the folder: ${digest}`);
  if (receiver !== undefined)
    await printLine(
      io.stdout,
      `Entered into the accounting of disclosures of ${plural(disclosed, 'client')}.`,
    );
  if (names.notes > 0) await printLine(io.stderr, warnOfNames(names));
  return 0;
}
