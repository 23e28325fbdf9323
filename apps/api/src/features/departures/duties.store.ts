import type { FacilitatorRole } from '@concord/domain/groups';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientColumns, toClientRef, type ClientRef, type ClientRow } from '../clients/index.ts';
import { groupColumns, toGroupRef, type GroupRef, type GroupRow } from '../groups/index.ts';

/** A group that somebody is to facilitate on or after a day. */
export interface GroupDuty {
  readonly group: GroupRef;
  readonly role: FacilitatorRole;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly plannedSessions: number;
  readonly othersLead: boolean;
}

/** A client whose primary record somebody keeps on or after a day. */
export interface RecordDuty {
  readonly client: ClientRef;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The assignments of a person that reach to a day or begin later, with the sessions that are planned from then on. */
export async function loadGroupDuties(
  { actor, transaction }: RequestContext,
  staffId: string,
  from: CivilDate,
): Promise<GroupDuty[]> {
  const rows = await transaction.query<
    GroupRow & {
      role: FacilitatorRole;
      from_date: CivilDate;
      to_date: CivilDate | null;
      planned: number;
      others: boolean;
    }
  >(
    `select ${groupColumns}, a.role, a.from_date, a.to_date,
       (select count(*) from session s where s.organization_id = $1 and s.group_id = a.group_id and s.status = 'planned'
          and s.date >= greatest(a.from_date, $3) and (a.to_date is null or s.date <= a.to_date))::integer as planned,
       exists (select 1 from facilitator_assignment o where o.organization_id = $1 and o.group_id = a.group_id
         and o.staff_id <> $2 and o.role in ('lead', 'co') and (o.to_date is null or o.to_date >= $3)) as others
     from facilitator_assignment a
     join therapy_group on therapy_group.organization_id = $1 and therapy_group.id = a.group_id
     where a.organization_id = $1 and a.staff_id = $2 and (a.to_date is null or a.to_date >= $3)
     order by therapy_group.name, therapy_group.id, a.from_date`,
    [actor.organizationId, staffId, from],
  );
  return rows.map((row) => ({
    group: toGroupRef(row),
    role: row.role,
    from: row.from_date,
    to: row.to_date,
    plannedSessions: row.planned,
    othersLead: row.others,
  }));
}

/** The clients whose primary record a person keeps on a day, or is to keep later. */
export async function loadRecordDuties(
  { actor, transaction }: RequestContext,
  staffId: string,
  from: CivilDate,
): Promise<RecordDuty[]> {
  const rows = await transaction.query<ClientRow & { from_date: CivilDate; to_date: CivilDate | null }>(
    `select ${clientColumns}, p.from_date, p.to_date from primary_therapist p
     join client on client.organization_id = $1 and client.id = p.client_id
     where p.organization_id = $1 and p.staff_id = $2 and (p.to_date is null or p.to_date >= $3)
     order by client.last_name, client.first_name, client.external_id, p.from_date`,
    [actor.organizationId, staffId, from],
  );
  return rows.map((row) => ({ client: toClientRef(actor, row), from: row.from_date, to: row.to_date }));
}
