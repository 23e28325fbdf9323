import type { RequestContext } from '../../platform/request-context.ts';

export interface PayerRow {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly profile: string;
  readonly individualBilling: boolean;
  readonly version: number;
}

/** Who pays for clients of the practice, by name. */
export const loadPayers = ({ actor, transaction }: RequestContext): Promise<PayerRow[]> =>
  transaction.query<PayerRow>(
    `select id, external_id as "externalId", name, profile, individual_billing as "individualBilling", version
     from payer where organization_id = $1 order by name, external_id`,
    [actor.organizationId],
  );

/** Adds a payer. */
export async function addPayer(
  { actor, transaction }: RequestContext,
  payer: Omit<PayerRow, 'version'>,
): Promise<void> {
  await transaction.query(
    `insert into payer (organization_id, id, external_id, name, profile, individual_billing) values ($1, $2, $3, $4, $5, $6)`,
    [actor.organizationId, payer.id, payer.externalId, payer.name, payer.profile, payer.individualBilling],
  );
}

/** Changes a payer over the version that was looked at; false when somebody was faster. */
export async function updatePayer(
  { actor, transaction }: RequestContext,
  payer: Omit<PayerRow, 'externalId'>,
): Promise<boolean> {
  const rows = await transaction.query(
    `with written as (
       update payer set name = $3, profile = $4, individual_billing = $5, version = version + 1
       where organization_id = $1 and id = $2 and version = $6 returning id)
     select id from written`,
    [actor.organizationId, payer.id, payer.name, payer.profile, payer.individualBilling, payer.version],
  );
  return rows.length === 1;
}
