import { dateIn, type Instant } from '@concord/domain/shared';
import { demoTimeZone, makeDemoPractice, planAhead } from '@concord/demo';
import { addAccount, hasAccount } from '../features/accounts/index.ts';
import { importPractice, listOrganizations, wholePractice } from '../features/exchange/index.ts';
import { inImport } from '../platform/database/importer.ts';
import { recordId } from '../platform/database/ids.ts';
import type { Database } from '../platform/database/open-database.ts';
import { weeksAhead, writeSchedules, type Demo } from './demo-day/index.ts';
import { chooseDemoSignIns, demoPassword, lastDemoEmail } from './demo-sign-ins.ts';

/** Always the same practice, up to today. */
const seed = 1;

/**
 * Fills an empty database with the demonstration practice and its accounts; a demonstration whose loading was interrupted is
 * completed. Answers what it loaded. Does nothing where the database holds a real practice; throws where the demonstration
 * cannot be loaded.
 */
export async function loadDemoIfEmpty(
  database: Database,
  now: Instant,
  say: (line: string) => void,
): Promise<Demo | null> {
  const known = await listOrganizations(database.administratorUrl);
  if (known.some(({ isDemo }) => !isDemo)) return null;
  if (known.length > 0 && (await hasAccount(database.dataSource, lastDemoEmail))) return null;
  say('loading the demo practice');
  const today = dateIn(now, demoTimeZone);
  const records = makeDemoPractice({ seed, today });
  const outcome = await importPractice(database, records, { demo: true });
  if (!outcome.ok) throw new Error(`The demo practice could not be loaded: ${outcome.refusal.message}`);
  const { organizationId } = outcome.value;
  await inImport(database.administratorUrl, wholePractice(organizationId), (transaction) =>
    writeSchedules(transaction, organizationId, planAhead({ today }, weeksAhead)),
  );
  for (const { email, name, role, staffExternalId } of chooseDemoSignIns(records)) {
    const staffId = staffExternalId === null ? null : recordId(organizationId, 'staff', staffExternalId);
    const password = demoPassword;
    await addAccount(database.dataSource, { organizationId, email, name, roles: [role], staffId, password });
  }
  return { organizationId, today };
}

/** Whether the database holds the demonstration practice. */
export const holdsDemo = async (database: Database): Promise<boolean> =>
  (await listOrganizations(database.administratorUrl)).some(({ isDemo }) => isDemo);
