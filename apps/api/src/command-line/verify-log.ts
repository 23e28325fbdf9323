import { listOrganizations, wholePractice } from '../features/exchange/index.ts';
import { examineFindings } from '../features/findings/index.ts';
import { auditFolder } from '../platform/audit/audit-folder.ts';
import { verifyTrail } from '../platform/audit/verify-trail.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { inImport } from '../platform/database/importer.ts';
import type { Transaction } from '../platform/database/unit-of-work.ts';
import { chooseOrganization } from './choose-organization.ts';
import { parseCall, UsageError } from './command.ts';
import { printLine, type Io } from './io.ts';
import { recountRollUps } from './recount.store.ts';
import { findAlteredRecords } from './signed-records.store.ts';
import { withDatabase } from './with-database.ts';

/** One thing that must hold of what is stored: a sentence for each way in which it does not, the first broken one first. */
interface Check {
  /** As `--only` names it. */
  readonly name: string;
  readonly title: string;
  readonly find: (transaction: Transaction, organizationId: string) => Promise<readonly string[]>;
}

const checks: readonly Check[] = [
  {
    name: 'records',
    title: 'Every record that was signed here is what was signed',
    find: findAlteredRecords,
  },
  { name: 'figures', title: 'The figures of the reports are what the records say', find: recountRollUps },
  {
    name: 'findings',
    title: 'The findings of quality assurance are what the rules find',
    find: (transaction, organizationId) => examineFindings(transaction, organizationId, systemClock()),
  },
];

const trail = 'trail';

/** Which parts are asked for: all, unless some are named. Judging a large practice again takes longer than all the rest. */
function choose(only: readonly string[] | undefined): (name: string) => boolean {
  const known = [trail, ...checks.map(({ name }) => name)];
  if (only?.some((name) => !known.includes(name)) === true) {
    throw new UsageError(`--only is one of ${known.join(', ')}.`);
  }
  return (name) => only?.includes(name) ?? true;
}

/** `concord verify-log`: compares what is stored with what it must be, practice by practice. */
export async function verifyLog(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseCall(args, {
    organization: { type: 'string' },
    only: { type: 'string', multiple: true },
  });
  const isChosen = choose(values.only);
  return withDatabase(io, async ({ administratorUrl }) => {
    const { dataDirectory } = readConfig(io.environment, io.workingCopy);
    const known = await listOrganizations(administratorUrl);
    const chosen =
      values.organization === undefined ? known : [chooseOrganization(known, values.organization)];
    let broken = isChosen(trail)
      ? await verifyAuditTrail(administratorUrl, auditFolder(dataDirectory), io)
      : 0;
    for (const { organizationId, name } of chosen) {
      for (const check of checks.filter((one) => isChosen(one.name))) {
        const found = await inImport(administratorUrl, wholePractice(organizationId), (transaction) =>
          check.find(transaction, organizationId),
        );
        broken += found.length;
        for (const sentence of found) await printLine(io.stdout, `${name}: ${sentence}`);
        if (found.length === 0) await printLine(io.stdout, `${name}: ${check.title}.`);
      }
    }
    if (known.length === 0) await printLine(io.stdout, 'The database holds no practice yet.');
    return broken === 0 ? 0 : 1;
  });
}

/** The audit trail is one for the whole database: its first broken links are named by stream and sequence number. */
async function verifyAuditTrail(administratorUrl: string, folder: string, io: Io): Promise<number> {
  const { events, streams, seals, faults } = await verifyTrail(administratorUrl, folder);
  for (const sentence of faults) await printLine(io.stdout, sentence);
  if (faults.length === 0) {
    await printLine(
      io.stdout,
      `The audit trail is as it was recorded: ${events} events in ${streams} streams, ${seals} seals.`,
    );
  }
  return faults.length;
}
