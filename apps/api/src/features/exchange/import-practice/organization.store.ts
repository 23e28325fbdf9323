import { createHash } from 'node:crypto';
import type { Organization } from '@concord/domain/sites';
import { inImport } from '../../../platform/database/importer.ts';
import type { RowAccess, Transaction } from '../../../platform/database/unit-of-work.ts';

/** A practice as the operator's commands know it. */
export interface KnownOrganization {
  readonly organizationId: string;
  readonly name: string;
  /** What it was called before; each means this practice still. */
  readonly formerNames: readonly string[];
  readonly isDemo: boolean;
}

/** Whether a practice is, or was, called so. */
export const isCalled = (
  { name, formerNames }: Pick<KnownOrganization, 'name' | 'formerNames'>,
  asked: string,
): boolean => name === asked || formerNames.includes(asked);

/** Everything of one practice: what an import writes and an export reads. */
export const wholePractice = (organizationId: string): RowAccess => ({
  organizationId,
  groups: 'all',
  clients: 'all',
  ownClients: [],
  classes: ['body', 'billing'],
});

const nobody: RowAccess = { organizationId: null, groups: [], clients: [], ownClients: [], classes: [] };

const listInTransaction = (transaction: Transaction): Promise<KnownOrganization[]> =>
  transaction.query<KnownOrganization>(
    `select o.organization_id as "organizationId", o.name, o.is_demo as "isDemo",
       array(select n.name from organization_name n where n.organization_id = o.organization_id and n.name <> o.name
             order by n.taken_at) as "formerNames"
     from organization o order by o.name collate "C"`,
  );

/** Which practices the database holds, by name. Needs the administrator's connection. */
export const listOrganizations = (administratorUrl: string): Promise<readonly KnownOrganization[]> =>
  inImport(administratorUrl, nobody, listInTransaction);

/** The identifier that a practice gets from its first name, and keeps under every later one; so that two imports at the same time make one practice. */
export function organizationIdOf(name: string): string {
  const hex = createHash('sha256').update(`organization:${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * Writes the practice's own row: 1 inserted, 1 updated, or neither. Of a practice that is there a folder changes neither the name nor a
 * time zone that somebody of the practice chose.
 */
export async function writeOrganization(
  transaction: Transaction,
  organizationId: string,
  organization: Organization,
  isDemo: boolean,
): Promise<{ readonly inserted: number; readonly updated: number }> {
  const rows = await transaction.query<{ inserted: boolean }>(
    `insert into organization as stored (organization_id, name, time_zone, is_demo) values ($1, $2, $3, $4)
     on conflict (organization_id) do update set time_zone = excluded.time_zone
       where stored.time_zone is distinct from excluded.time_zone and not stored.time_zone_is_own
     returning stored.xmax = 0 as inserted`,
    [organizationId, organization.name, organization.timeZone, isDemo],
  );
  const inserted = rows.filter((row) => row.inserted).length;
  if (inserted > 0)
    await transaction.query(
      'insert into organization_name (organization_id, name, taken_at) values ($1, $2, now())',
      [organizationId, organization.name],
    );
  return { inserted, updated: rows.length - inserted };
}

/** Makes a practice that has no records yet, so that its first person can be let in; answers with its identifier. */
export async function makeOrganization(
  administratorUrl: string,
  organization: Organization,
): Promise<string> {
  const organizationId = organizationIdOf(organization.name);
  await inImport(administratorUrl, wholePractice(organizationId), (transaction) =>
    writeOrganization(transaction, organizationId, organization, false),
  );
  return organizationId;
}
