import { isPseudonymous, mayEver } from '@concord/domain/access';
import type { Enrolment, GroupKind } from '@concord/domain/groups';
import type { RequestContext } from '../../platform/request-context.ts';
import { notFound } from '../../platform/request-failure.ts';
import {
  clientColumns,
  maySeeClient,
  toClientRef,
  visibleClientIds,
  type ClientRow,
} from '../clients/index.ts';
import { visibleGroupIds } from '../groups/index.ts';
import { findToday } from '../sites/index.ts';
import { loadStaffById } from '../staff/index.ts';
import type { DiagnosisPeriod, MemberDetail, MemberSummary } from './member.types.ts';

interface GroupOfMember {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly enrolment: Enrolment;
}

interface MemberRow extends ClientRow {
  readonly groups: readonly GroupOfMember[] | null;
  readonly therapist_id: string | null;
}

/** Who is searched for: a part of a name or of an identifier, or the members of one group. */
export interface MemberSearch {
  readonly text: string | null;
  readonly groupId: string | null;
  readonly limit: number;
}

const membersSql = /* sql */ `
select ${clientColumns}, current.groups, therapist.staff_id as therapist_id
from client
left join lateral (
  select json_agg(json_build_object('id', g.id, 'externalId', g.external_id, 'name', g.name, 'kind', g.kind,
    'enrolment', g.enrolment) order by g.name) as groups
  from membership m join therapy_group g on g.organization_id = $1 and g.id = m.group_id
  where m.organization_id = $1 and m.client_id = client.id and m.entered_on <= $2 and (m.left_on is null or m.left_on >= $2)
) current on true
left join lateral (
  select p.staff_id from primary_therapist p
  where p.organization_id = $1 and p.client_id = client.id and p.from_date <= $2 and (p.to_date is null or p.to_date >= $2)
) therapist on true
where client.organization_id = $1 and ($3::uuid[] is null or client.id = any ($3))
  and ($4::uuid is null or exists (select 1 from membership m
    where m.organization_id = $1 and m.client_id = client.id and m.group_id = $4))
  and ($5::text is null or client.external_id ilike $5 or ($6 and (client.first_name || ' ' || client.last_name ilike $5
    or client.preferred_name || ' ' || client.last_name ilike $5 or client.last_name ilike $5)))
order by case when $6 then coalesce(client.preferred_name, client.first_name) || ' ' || client.last_name end,
  client.external_id collate "C"
limit $7`;

/** A pattern that finds the text anywhere, with the pattern's own signs taken literally. */
const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Members that the person may see, by what they are called. Whoever sees code numbers only can't search by name. */
export async function loadMembers(context: RequestContext, search: MemberSearch): Promise<MemberSummary[]> {
  const { actor, transaction } = context;
  const staff = await loadStaffById(context);
  const groupIds = visibleGroupIds(actor);
  if (search.groupId !== null && groupIds !== null && !groupIds.includes(search.groupId)) return [];
  const rows = await transaction.query<MemberRow>(membersSql, [
    actor.organizationId,
    await findToday(context),
    visibleClientIds(actor),
    search.groupId,
    search.text === null ? null : anywhere(search.text),
    !isPseudonymous(actor),
    search.limit,
  ]);
  return rows.map((row) => ({
    client: toClientRef(actor, row),
    groups: [...(row.groups ?? [])],
    primaryTherapist: staff.get(row.therapist_id ?? '') ?? null,
  }));
}

interface PeriodRow {
  readonly staff_id: string;
  readonly from: string;
  readonly to: string | null;
}

const clientSql = /* sql */ `
select ${clientColumns}, payer.name as payer from client
left join payer on payer.organization_id = $1 and payer.id = client.payer_id
where client.organization_id = $1 and client.id = $2`;

/** Who keeps one member's record, who pays, and the diagnoses. Throws `NOT_FOUND` for whom they may not see. */
export async function loadMember(context: RequestContext, clientId: string): Promise<MemberDetail> {
  const { actor, transaction } = context;
  const parameters = [actor.organizationId, clientId];
  const [row] = maySeeClient(actor, clientId)
    ? await transaction.query<ClientRow & { payer: string | null }>(clientSql, parameters)
    : [];
  if (row === undefined) throw notFound();
  const staff = await loadStaffById(context);
  const periods = await transaction.query<PeriodRow>(
    `select staff_id, from_date as "from", to_date as "to" from primary_therapist
     where organization_id = $1 and client_id = $2 order by from_date desc`,
    parameters,
  );
  const diagnoses = mayEver(actor, 'read', 'note-body')
    ? await transaction.query<DiagnosisPeriod>(
        `select icd10, from_date as "from", to_date as "to" from diagnosis
         where organization_id = $1 and client_id = $2 order by from_date desc, icd10`,
        parameters,
      )
    : [];
  return {
    client: toClientRef(actor, row),
    primaryTherapists: periods.flatMap(({ staff_id, from, to }) => {
      const member = staff.get(staff_id);
      return member === undefined ? [] : [{ staff: member, from, to }];
    }),
    payer: row.payer,
    diagnoses,
  };
}
