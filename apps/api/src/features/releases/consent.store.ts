import type { Consent } from '@concord/domain/releases';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

export interface ConsentRow extends Consent {
  readonly id: string;
  readonly enteredBy: string;
}

const columns = `id, recipient, purpose, given_on::text as "givenOn", expires_on::text as "expiresOn", revoked_on::text as "revokedOn",
  entered_by_name as "enteredBy"`;

/** The consents of a client, the latest first. */
export const loadConsents = (
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<ConsentRow[]> =>
  transaction.query<ConsentRow>(
    `select ${columns} from consent where organization_id = $1 and client_id = $2 order by given_on desc, entered_at desc, id`,
    [actor.organizationId, clientId],
  );

/** A client's consent, which nobody takes back before the transaction ends; null where there is none. */
export async function lockConsent(
  { actor, transaction }: RequestContext,
  clientId: string,
  id: string,
): Promise<ConsentRow | null> {
  const read = `select ${columns} from consent where organization_id = $1 and client_id = $2 and id = $3`;
  const asked = [actor.organizationId, clientId, id];
  const [open] = await transaction.query<ConsentRow>(`${read} for update`, asked);
  // One that was taken back can't be locked, and changes no more.
  const [row] = open === undefined ? await transaction.query<ConsentRow>(read, asked) : [open];
  return row ?? null;
}

/** Enters a consent; the same one again, by its identifier, is entered once. False where the identifier is taken by another. */
export async function insertConsent(
  { actor, transaction, now }: RequestContext,
  id: string,
  clientId: string,
  { recipient, purpose, givenOn, expiresOn }: Consent,
): Promise<boolean> {
  const { organizationId, userId, name } = actor;
  const rows = await transaction.query(
    `insert into consent (organization_id, id, client_id, recipient, purpose, given_on, expires_on, entered_at, entered_by, entered_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [organizationId, id, clientId, recipient, purpose, givenOn, expiresOn, new Date(now), userId, name],
  );
  if (rows.length > 0) return true;
  const known = await transaction.query(
    'select 1 from consent where organization_id = $1 and id = $2 and client_id = $3 and entered_by = $4',
    [organizationId, id, clientId, userId],
  );
  return known.length > 0;
}

/** Writes that a consent was taken back. */
export async function writeRevocation(
  { actor, transaction }: RequestContext,
  id: string,
  revokedOn: CivilDate,
): Promise<void> {
  await transaction.query(
    'update consent set revoked_on = $3, revoked_by = $4 where organization_id = $1 and id = $2',
    [actor.organizationId, id, revokedOn, actor.userId],
  );
}
