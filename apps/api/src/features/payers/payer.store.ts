import type { SummaryOnlyMembers } from '@concord/domain/groups';
import type { CivilDate } from '@concord/domain/shared';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
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

/** Of whom a change of a payer's billing is asked: all of its clients, or one client who gets it. */
export type BillingChange =
  { readonly of: 'payer'; readonly payerId: string } | { readonly of: 'client'; readonly clientId: string };

/** How many of these clients are, or will be, members of groups that keep a summary alone, and of how many such groups. */
export async function countSummaryOnlyMembers(
  { actor, transaction }: RequestContext,
  change: BillingChange,
  today: CivilDate,
): Promise<SummaryOnlyMembers> {
  const [one, id] =
    change.of === 'payer' ? (['c.payer_id', change.payerId] as const) : (['c.id', change.clientId] as const);
  // Of groups that this person does not see only the number is told.
  const [row] = await lookingWider(transaction, actor.access, () =>
    transaction.query<Omit<SummaryOnlyMembers, 'of'>>(
      `select count(distinct m.client_id)::int as clients, count(distinct m.group_id)::int as groups
       from client c
       join membership m on m.organization_id = c.organization_id and m.client_id = c.id
         and (m.left_on is null or m.left_on >= $3)
       join therapy_group g on g.organization_id = m.organization_id and g.id = m.group_id
         and g.documentation = 'summary' and (g.ends_on is null or g.ends_on >= $3)
       where c.organization_id = $1 and ${one} = $2`,
      [actor.organizationId, id, today],
    ),
  );
  return { of: change.of, clients: row?.clients ?? 0, groups: row?.groups ?? 0 };
}
