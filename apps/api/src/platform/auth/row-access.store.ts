import type { RowAccess, Transaction } from '../database/unit-of-work.ts';
import type { Account } from './session.store.ts';

const none = (organizationId: string): RowAccess => ({
  organizationId,
  groups: [],
  clients: [],
  ownClients: [],
  classes: [],
});

/**
 * The rows of a clinician: groups that they were ever assigned to or stood in for, the clients who were ever members or guests
 * of those, and the clients whose primary record they keep.
 */
async function clinicianAccess(
  { query }: Transaction,
  organizationId: string,
  staffId: string,
): Promise<Pick<RowAccess, 'groups' | 'clients' | 'ownClients'>> {
  const [found] = await query<{ groups: string[] | null; own: string[] | null }>(
    `select
       (select array_agg(group_id) from
         (select group_id from facilitator_assignment where organization_id = $1 and staff_id = $2
          union select group_id from session_facilitator where organization_id = $1 and staff_id = $2) g) as groups,
       (select array_agg(distinct client_id) from primary_therapist where organization_id = $1 and staff_id = $2) as own`,
    [organizationId, staffId],
  );
  const [groups, ownClients] = [found?.groups ?? [], found?.own ?? []];
  const [seen] = await query<{ clients: string[] | null }>(
    `select array_agg(client_id) as clients from
       (select client_id from membership where organization_id = $1 and group_id = any ($2::uuid[])
        union select client_id from attendance where organization_id = $1 and group_id = any ($2::uuid[])
        union select unnest($3::uuid[])) c`,
    [organizationId, groups, ownClients],
  );
  return { groups, clients: seen?.clients ?? [], ownClients };
}

/** Under whose eyes the rows of a clinician are looked up: their own organization's, before their groups are known. */
export const lookingUp = (organizationId: string): RowAccess => ({
  ...none(organizationId),
  groups: 'all',
  clients: 'all',
});

/** Which rows follow from an account's roles without asking the database, or null when a clinician's must be looked up. */
export function accessByRole({ organizationId, roles }: Account): RowAccess | null {
  if (roles.includes('director')) {
    return { ...none(organizationId), groups: 'all', clients: 'all', classes: classesOf(roles) };
  }
  // Rights over all rows and rights to notes do not add up: whoever also treats clients sees those clients only.
  if (roles.includes('clinician')) return null;
  // An auditor sees clients under code numbers, a biller with their billing lines: neither sees a note.
  if (roles.includes('auditor') || roles.includes('biller')) {
    return { ...none(organizationId), groups: 'all', clients: 'all', classes: classesOf(roles) };
  }
  return { ...none(organizationId), classes: classesOf(roles) };
}

/** The rows that a clinician sees. */
export async function findClinicianAccess(transaction: Transaction, account: Account): Promise<RowAccess> {
  const base = { ...none(account.organizationId), classes: classesOf(account.roles) };
  return account.staffId === null
    ? base
    : { ...base, ...(await clinicianAccess(transaction, account.organizationId, account.staffId)) };
}

function classesOf(roles: Account['roles']): RowAccess['classes'] {
  const clinical = roles.includes('director') || roles.includes('clinician');
  return [
    ...(clinical ? (['body'] as const) : []),
    ...(clinical || roles.includes('biller') ? (['billing'] as const) : []),
    ...(roles.includes('director') ? (['audit'] as const) : []),
    ...(roles.includes('director') || roles.includes('auditor') ? (['quality'] as const) : []),
    ...(roles.includes('administrator') ? (['account'] as const) : []),
  ];
}
