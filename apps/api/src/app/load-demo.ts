import { dateIn, type Instant } from '@concord/domain/shared';
import { makeDemoPractice } from '@concord/demo';
import { addAccount } from '../features/accounts/index.ts';
import { importPractice, listOrganizations } from '../features/exchange/import-practice/index.ts';
import { recordId } from '../platform/database/ids.ts';
import type { Database } from '../platform/database/open-database.ts';
import { chooseDemoSignIns, demoPassword } from './demo-sign-ins.ts';

/** Always the same practice, up to today. */
const seed = 1;

/**
 * Fills an empty database with the demonstration practice and its accounts. Does nothing where the database holds any practice;
 * throws where the demonstration cannot be loaded.
 */
export async function loadDemoIfEmpty(
  database: Database,
  now: Instant,
  say: (line: string) => void,
): Promise<void> {
  if ((await listOrganizations(database.administratorUrl)).length > 0) return;
  say('loading the demo practice');
  const records = makeDemoPractice({ seed, today: dateIn(now, 'America/New_York') });
  const outcome = await importPractice(database, records, { demo: true });
  if (!outcome.ok) throw new Error(`The demo practice could not be loaded: ${outcome.refusal.message}`);
  const { organizationId } = outcome.value;
  for (const { email, name, role, staffExternalId } of chooseDemoSignIns(records)) {
    const staffId = staffExternalId === null ? null : recordId(organizationId, 'staff', staffExternalId);
    await addAccount(database.dataSource, {
      organizationId,
      email,
      name,
      roles: [role],
      staffId,
      password: demoPassword,
    });
  }
}

/** Whether the database holds the demonstration practice. */
export const holdsDemo = async (database: Database): Promise<boolean> =>
  (await listOrganizations(database.administratorUrl)).some(({ isDemo }) => isDemo);
