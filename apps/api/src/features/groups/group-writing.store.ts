import type { GroupEntry, GroupStanding } from '@concord/domain/groups';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** A group as a change of it finds it. */
export interface LockedGroup {
  readonly version: number;
  readonly standing: GroupStanding;
}

interface StandingRow {
  version: number;
  kind: GroupStanding['kind'];
  documentation: GroupStanding['documentation'];
  time_zone: string;
  members: number;
  billed: number;
  held: number;
  sessions: number;
  modules: number;
  first_day: CivilDate | null;
  last_day: CivilDate | null;
}

/** How the group stands today; locked until the end of the transaction. Null when there is none. */
export async function lockGroup(
  context: RequestContext,
  groupId: string,
  today: CivilDate,
): Promise<LockedGroup | null> {
  const { organizationId } = context.actor;
  const locked = await context.transaction.query(
    'select 1 from therapy_group where organization_id = $1 and id = $2 for update',
    [organizationId, groupId],
  );
  if (locked.length === 0) return null;
  const [row] = await context.transaction.query<StandingRow>(
    `select g.version, g.kind, g.documentation, site.time_zone,
       (select count(*) from curriculum_module c where c.organization_id = $1 and c.group_id = $2)::integer as modules,
       held.held, held.sessions, stay.members, stay.billed, least(held.first_day, stay.first_day) as first_day,
       greatest(held.last_day, stay.last_day) as last_day
     from therapy_group g
     join site on site.organization_id = $1 and site.id = g.site_id
     cross join lateral (
       select count(*) filter (where s.status = 'held')::integer as held, count(*)::integer as sessions, min(s.date) as first_day, max(s.date) as last_day
       from session s where s.organization_id = $1 and s.group_id = $2) held
     cross join lateral (
       select count(*) filter (where m.entered_on <= $3 and (m.left_on is null or $3 <= m.left_on))::integer as members,
         count(*) filter (where p.individual_billing and (m.left_on is null or $3 <= m.left_on))::integer as billed,
         min(m.entered_on) as first_day, greatest(max(m.entered_on), max(m.left_on)) as last_day
       from membership m
       join client c on c.organization_id = $1 and c.id = m.client_id
       left join payer p on p.organization_id = $1 and p.id = c.payer_id
       where m.organization_id = $1 and m.group_id = $2) stay
     where g.organization_id = $1 and g.id = $2`,
    [organizationId, groupId, today],
  );
  if (row === undefined) return null;
  return {
    version: row.version,
    standing: {
      kind: row.kind,
      documentation: row.documentation,
      members: row.members,
      billedIndividually: row.billed,
      sessionsHeld: row.held,
      sessions: row.sessions,
      modules: row.modules,
      firstDay: row.first_day,
      lastDay: row.last_day,
      timeZone: row.time_zone,
    },
  };
}

/** The time zone of a site; null when there is none. */
export async function findSiteTimeZone(context: RequestContext, siteId: string): Promise<string | null> {
  const [row] = await context.transaction.query<{ time_zone: string }>(
    'select time_zone from site where organization_id = $1 and id = $2',
    [context.actor.organizationId, siteId],
  );
  return row?.time_zone ?? null;
}

/** Writes a group under its next version. */
export async function writeGroup(
  context: RequestContext,
  id: string,
  externalId: string,
  entry: GroupEntry,
): Promise<void> {
  await context.transaction.query(
    `insert into therapy_group (organization_id, id, external_id, name, kind, enrolment, capacity, site_id, documentation, service_code,
       starts_on, ends_on, part2, meetings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb)
     on conflict (organization_id, id) do update set name = excluded.name, kind = excluded.kind, enrolment = excluded.enrolment,
       capacity = excluded.capacity, site_id = excluded.site_id, documentation = excluded.documentation,
       service_code = excluded.service_code, starts_on = excluded.starts_on, ends_on = excluded.ends_on, part2 = excluded.part2,
       meetings = excluded.meetings, version = therapy_group.version + 1`,
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
      JSON.stringify(entry.meetings),
    ],
  );
}

/** Writes the titles of the modules, in order. */
export async function writeCurriculum(
  context: RequestContext,
  groupId: string,
  titles: readonly string[],
): Promise<void> {
  await context.transaction.query(
    `insert into curriculum_module (organization_id, group_id, module, title)
     select $1, $2, ordinality, title from unnest($3::text[]) with ordinality as t (title, ordinality)
     on conflict (organization_id, group_id, module) do update set title = excluded.title`,
    [context.actor.organizationId, groupId, titles.map((title) => title.trim())],
  );
}

/** Gives a locked group its next version: something that belongs to it changed. */
export async function bumpGroup(context: RequestContext, groupId: string): Promise<void> {
  await context.transaction.query(
    'update therapy_group set version = version + 1 where organization_id = $1 and id = $2',
    [context.actor.organizationId, groupId],
  );
}
