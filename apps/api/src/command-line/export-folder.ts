import { exportPractice } from '../features/exchange/index.ts';
import { listOrganizations } from '../features/exchange/index.ts';
import { chooseOrganization } from './choose-organization.ts';
import { InputError, parseCall } from './command.ts';
import { printLine, type Io } from './io.ts';
import { makeProgressBar } from './progress-bar.ts';
import { withDatabase } from './with-database.ts';

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
  await printLine(io.stdout, `Exported ${outcome.value.rows.toLocaleString('en-US')} rows.`);
  return 0;
}
