import type { ClientEntry, CoverageStart } from '@concord/domain/clients';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** A client as the record has them, and which version that is. */
export interface ClientOnRecord extends ClientEntry {
  readonly id: string;
  readonly externalId: string;
  readonly payerId: string | null;
  readonly version: number;
}

/** The client, locked until the end of the transaction when they are to be changed; null when this person sees none. */
export async function loadClientOnRecord(
  { actor, transaction }: RequestContext,
  clientId: string,
  forUpdate: boolean,
): Promise<ClientOnRecord | null> {
  const [row] = await transaction.query<ClientOnRecord>(
    `select id, external_id as "externalId", first_name as "firstName", last_name as "lastName",
       preferred_name as "preferredName", date_of_birth as "dateOfBirth", other_names as "otherNames",
       payer_id as "payerId", version
     from client where organization_id = $1 and id = $2 ${forUpdate ? 'for update' : ''}`,
    [actor.organizationId, clientId],
  );
  return row ?? null;
}

/** Adds a client. */
export async function addClient(
  { actor, transaction }: RequestContext,
  id: string,
  externalId: string,
  entry: ClientEntry & { readonly payerId: string | null },
): Promise<void> {
  await transaction.query(
    `insert into client (organization_id, id, external_id, first_name, last_name, preferred_name, date_of_birth, other_names, payer_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      actor.organizationId,
      id,
      externalId,
      entry.firstName,
      entry.lastName,
      entry.preferredName,
      entry.dateOfBirth,
      entry.otherNames,
      entry.payerId,
    ],
  );
}

/** Changes a client over the version that was looked at; false when somebody was faster. */
export async function updateClient(
  { actor, transaction }: RequestContext,
  id: string,
  version: number,
  entry: ClientEntry & { readonly payerId: string | null },
): Promise<boolean> {
  const rows = await transaction.query(
    `with written as (
       update client set first_name = $4, last_name = $5, preferred_name = $6, date_of_birth = $7, other_names = $8, payer_id = $9,
         version = version + 1
       where organization_id = $1 and id = $2 and version = $3 returning id)
     select id from written`,
    [
      actor.organizationId,
      id,
      version,
      entry.firstName,
      entry.lastName,
      entry.preferredName,
      entry.dateOfBirth,
      entry.otherNames,
      entry.payerId,
    ],
  );
  return rows.length === 1;
}

/** Whether the practice has this payer. */
export async function payerExists({ actor, transaction }: RequestContext, payerId: string): Promise<boolean> {
  const rows = await transaction.query('select 1 from payer where organization_id = $1 and id = $2', [
    actor.organizationId,
    payerId,
  ]);
  return rows.length === 1;
}

/** Since when somebody pays for the client's care, as it was recorded last; null when that is not on record. */
export async function loadLastCoverage(
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<CoverageStart | null> {
  const [row] = await transaction.query<CoverageStart>(
    `select payer_id as "payerId", from_date as "from" from client_coverage
     where organization_id = $1 and client_id = $2 order by version desc limit 1`,
    [actor.organizationId, clientId],
  );
  return row ?? null;
}

/** Adds since when somebody pays. */
export async function addCoverage(
  { actor, transaction, now }: RequestContext,
  clientId: string,
  version: number,
  { payerId, from }: CoverageStart,
): Promise<void> {
  await transaction.query(
    `insert into client_coverage (organization_id, client_id, version, from_date, payer_id, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, to_timestamp($6), $7)`,
    [actor.organizationId, clientId, version, from, payerId, now / 1000, actor.userId],
  );
}

/** Makes a clinician the keeper of the primary record of a client whom they entered: to their last day, where they leave. */
export async function keepPrimaryRecord(
  { actor, transaction }: RequestContext,
  clientId: string,
  from: CivilDate,
): Promise<void> {
  await transaction.query(
    `insert into primary_therapist (organization_id, client_id, staff_id, from_date, to_date)
     select $1, $2, id, $4, last_day from staff_member where organization_id = $1 and id = $3 for share`,
    [actor.organizationId, clientId, actor.staffId, from],
  );
}

/** Whether the client is or was a member of one of the groups. */
export async function isInGroups(
  { actor, transaction }: RequestContext,
  clientId: string,
  groupIds: readonly string[],
): Promise<boolean> {
  const rows = await transaction.query(
    'select 1 from membership where organization_id = $1 and client_id = $2 and group_id = any ($3::uuid[]) limit 1',
    [actor.organizationId, clientId, groupIds],
  );
  return rows.length === 1;
}

export interface CoverageRow {
  readonly payer: string | null;
  readonly from: string;
}

/** Who paid since when, the latest first; of two entries for one day the later one. */
export const loadCoverage = (
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<CoverageRow[]> =>
  transaction.query<CoverageRow>(
    `select distinct on (c.from_date) p.name as payer, c.from_date as "from" from client_coverage c
     left join payer p on p.organization_id = $1 and p.id = c.payer_id
     where c.organization_id = $1 and c.client_id = $2 order by c.from_date desc, c.version desc`,
    [actor.organizationId, clientId],
  );
