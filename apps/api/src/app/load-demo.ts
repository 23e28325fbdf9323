import { dateIn, type Instant } from '@concord/domain/shared';
import { makeDemoPractice } from '@concord/demo';
import { addAccount, hasAccount } from '../features/accounts/index.ts';
import { importPractice, listOrganizations } from '../features/exchange/index.ts';
import { recordId } from '../platform/database/ids.ts';
import type { Database } from '../platform/database/open-database.ts';
import { chooseDemoSignIns, demoPassword, lastDemoEmail } from './demo-sign-ins.ts';

/** Always the same practice, up to today. */
const seed = 1;

/**
 * Fills an empty database with the demonstration practice and its accounts; a demonstration whose loading was interrupted is
 * completed. Does nothing where the database holds a real practice; throws where the demonstration cannot be loaded.
 */
export async function loadDemoIfEmpty(
  database: Database,
  now: Instant,
  say: (line: string) => void,
): Promise<void> {
  const known = await listOrganizations(database.administratorUrl);
  if (known.some(({ isDemo }) => !isDemo)) return;
  if (known.length > 0 && (await hasAccount(database.dataSource, lastDemoEmail))) return;
  say('loading the demo practice');
  const records = makeDemoPractice({ seed, today: dateIn(now, 'America/New_York') });
  const outcome = await importPractice(database, records, { demo: true });
  if (!outcome.ok) throw new Error(`The demo practice could not be loaded: ${outcome.refusal.message}`);
  const { organizationId } = outcome.value;
  for (const { email, name, role, staffExternalId } of chooseDemoSignIns(records)) {
    const staffId = staffExternalId === null ? null : recordId(organizationId, 'staff', staffExternalId);
    const password = demoPassword;
    await addAccount(database.dataSource, { organizationId, email, name, roles: [role], staffId, password });
  }
}

/** Whether the database holds the demonstration practice. */
export const holdsDemo = async (database: Database): Promise<boolean> =>
  (await listOrganizations(database.administratorUrl)).some(({ isDemo }) => isDemo);
