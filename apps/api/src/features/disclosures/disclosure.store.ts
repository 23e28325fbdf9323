import type { Disclosure as DisclosureFact } from '@concord/domain/disclosures';
import type { RequestContext } from '../../platform/request-context.ts';

export interface DisclosureRow extends DisclosureFact {
  readonly id: string;
  readonly enteredAt: Date;
  readonly enteredBy: string;
  readonly replacedBy: string | null;
}

/** What of a client's record was disclosed, the latest first. */
export function loadDisclosures(
  { actor, transaction }: RequestContext,
  clientId: string,
): Promise<DisclosureRow[]> {
  return transaction.query<DisclosureRow>(
    `select d.id, d.disclosed_on::text as "disclosedOn", d.recipient, d.what, d.purpose, d.entered_at as "enteredAt",
       d.entered_by_name as "enteredBy", r.id as "replacedBy"
     from disclosure d left join disclosure r on r.organization_id = d.organization_id and r.replaces = d.id
     where d.organization_id = $1 and d.client_id = $2
     order by d.disclosed_on desc, d.entered_at desc, d.id`,
    [actor.organizationId, clientId],
  );
}

/** Enters a disclosure; the same one again, by its identifier, is entered once. False where it would take a place that is taken. */
export async function enterDisclosure(
  { actor, transaction, now }: RequestContext,
  entry: DisclosureFact & {
    readonly id: string;
    readonly clientId: string;
    readonly replaces: string | null;
    /** The consent that it rests on; null for none. */
    readonly consentId: string | null;
  },
): Promise<boolean> {
  const rows = await transaction.query(
    `insert into disclosure (organization_id, id, client_id, disclosed_on, recipient, what, purpose, entered_at, entered_by,
       entered_by_name, replaces, consent_id)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
     where $11::uuid is null or exists (select 1 from disclosure where organization_id = $1 and id = $11 and client_id = $3)
     on conflict do nothing returning id`,
    [
      actor.organizationId,
      entry.id,
      entry.clientId,
      entry.disclosedOn,
      entry.recipient,
      entry.what,
      entry.purpose,
      new Date(now),
      actor.userId,
      actor.name,
      entry.replaces,
      entry.consentId,
    ],
  );
  if (rows.length > 0) return true;
  const known = await transaction.query(
    `select 1 from disclosure where organization_id = $1 and id = $2 and client_id = $3 and entered_by = $4
       and recipient = $5 and what = $6 and purpose = $7`,
    [
      actor.organizationId,
      entry.id,
      entry.clientId,
      actor.userId,
      entry.recipient,
      entry.what,
      entry.purpose,
    ],
  );
  return known.length > 0;
}
