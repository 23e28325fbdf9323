import { auditFolder } from '../platform/audit/audit-folder.ts';
import { changeSealingKey } from '../platform/audit/seal-trail.ts';
import { changeSecretKey } from '../platform/auth/change-secret-key.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { parseCall } from './command.ts';
import { printLine, type Io } from './io.ts';
import { withDatabase } from './with-database.ts';

/** `concord rotate-keys`: changes the keys that lie beside the database. */
export async function rotateKeys(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseCall(args, { secrets: { type: 'boolean' }, seals: { type: 'boolean' } });
  const [secrets, seals] = [values.secrets === true, values.seals === true];
  const both = secrets === seals;
  return withDatabase(io, async ({ dataSource, administratorUrl }) => {
    const { dataDirectory } = readConfig(io.environment, io.workingCopy);
    if (secrets || both) {
      const count = await changeSecretKey(dataSource, dataDirectory, systemClock());
      await printLine(
        io.stderr,
        `concord: ${count} secrets are sealed under a new key; the old one is gone.`,
      );
    }
    if (seals || both) {
      await changeSealingKey(administratorUrl, auditFolder(dataDirectory), systemClock());
      await printLine(
        io.stderr,
        'concord: the audit trail is sealed under a new key from now on; the old one is gone.',
      );
    }
    return 0;
  });
}
