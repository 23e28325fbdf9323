import type { GroupKind } from '@concord/domain/groups';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import type { GroupEntry } from './group-entry.ts';

/** What a change of a group has to respect. */
export interface GroupStanding {
  readonly kind: GroupKind;
  readonly members: number;
  readonly billedIndividually: number;
  readonly sessionsHeld: number;
}

/** How the group stands today; locked until the end of the transaction. Null when there is none. */
export async function loadGroupStanding(
  context: RequestContext,
  groupId: string,
  today: CivilDate,
): Promise<GroupStanding | null> {
  const { organizationId } = context.actor;
  const [group] = await context.transaction.query<{ kind: GroupKind }>(
    'select kind from therapy_group where organization_id = $1 and id = $2 for update',
    [organizationId, groupId],
  );
  if (group === undefined) return null;
  const [counts] = await context.transaction.query<{ members: number; billed: number; held: number }>(
    `select count(*) as members, count(*) filter (where p.individual_billing) as billed,
       (select count(*) from session s where s.organization_id = $1 and s.group_id = $2 and s.status = 'held') as held
     from membership m
     join client c on c.organization_id = m.organization_id and c.id = m.client_id
     left join payer p on p.organization_id = c.organization_id and p.id = c.payer_id
     where m.organization_id = $1 and m.group_id = $2 and m.entered_on <= $3 and (m.left_on is null or $3 <= m.left_on)`,
    [organizationId, groupId, today],
  );
  return {
    kind: group.kind,
    members: counts?.members ?? 0,
    billedIndividually: counts?.billed ?? 0,
    sessionsHeld: counts?.held ?? 0,
  };
}

/** Writes a group; false when its site is not on record. */
export async function writeGroup(
  context: RequestContext,
  id: string,
  externalId: string,
  entry: GroupEntry,
): Promise<boolean> {
  const rows = await context.transaction.query(
    `with written as (
       insert into therapy_group (organization_id, id, external_id, name, kind, enrolment, capacity, site_id, documentation, service_code,
         starts_on, ends_on, part2, weekday, starts_at_time, duration_minutes)
       select $1, $2, $3, $4, $5, $6, $7, site.id, $9, $10, $11, $12, $13, $14, $15::time, $16
       from site where site.organization_id = $1 and site.id = $8
       on conflict (organization_id, id) do update set name = excluded.name, kind = excluded.kind, enrolment = excluded.enrolment,
         capacity = excluded.capacity, site_id = excluded.site_id, documentation = excluded.documentation,
         service_code = excluded.service_code, starts_on = excluded.starts_on, ends_on = excluded.ends_on, part2 = excluded.part2,
         weekday = excluded.weekday, starts_at_time = excluded.starts_at_time, duration_minutes = excluded.duration_minutes
       returning id)
     select id from written`,
    [
      context.actor.organizationId,
      id,
      externalId,
      entry.name,
      entry.kind,
      entry.enrolment,
      entry.capacity,
      entry.siteId,
      entry.documentation,
      entry.serviceCode,
      entry.startsOn,
      entry.endsOn,
      entry.part2,
      entry.weekday,
      entry.startsAtTime,
      entry.durationMinutes,
    ],
  );
  return rows.length === 1;
}

/** Writes the titles of the modules, in order. Returns how many modules on record the new list would drop: nothing is deleted. */
export async function writeCurriculum(
  context: RequestContext,
  groupId: string,
  titles: readonly string[],
): Promise<number> {
  const { organizationId } = context.actor;
  const [beyond] = await context.transaction.query<{ n: number }>(
    'select count(*) as n from curriculum_module where organization_id = $1 and group_id = $2 and module > $3',
    [organizationId, groupId, titles.length],
  );
  await context.transaction.query(
    `insert into curriculum_module (organization_id, group_id, module, title)
     select $1, $2, ordinality, title from unnest($3::text[]) with ordinality as t (title, ordinality)
     on conflict (organization_id, group_id, module) do update set title = excluded.title`,
    [organizationId, groupId, titles],
  );
  return beyond?.n ?? 0;
}
