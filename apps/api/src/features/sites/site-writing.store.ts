import type { SiteEntry, SiteStanding } from '@concord/domain/sites';
import type { RequestContext } from '../../platform/request-context.ts';
import type { SiteOnRecord } from './site-writing.types.ts';

/** The sites with what a change of them needs, by name. */
export const loadSitesOnRecord = ({ actor, transaction }: RequestContext): Promise<SiteOnRecord[]> =>
  transaction.query<SiteOnRecord>(
    `select id, external_id as "externalId", name, time_zone as "timeZone", version from site
     where organization_id = $1 order by name, external_id`,
    [actor.organizationId],
  );

/** A site as a change of it finds it; locked with its groups, so that no session is planned meanwhile. Null when there is none. */
export async function lockSite(
  { actor, transaction }: RequestContext,
  siteId: string,
): Promise<(SiteStanding & { readonly version: number }) | null> {
  const about = [actor.organizationId, siteId];
  const [site] = await transaction.query<{ time_zone: string; version: number }>(
    'select time_zone, version from site where organization_id = $1 and id = $2 for update',
    about,
  );
  if (site === undefined) return null;
  await transaction.query(
    'select 1 from therapy_group where organization_id = $1 and site_id = $2 order by id for update',
    about,
  );
  const [row] = await transaction.query<{ sessions: number }>(
    `select count(*)::integer as sessions from session s
     join therapy_group g on g.organization_id = $1 and g.id = s.group_id
     where s.organization_id = $1 and g.site_id = $2`,
    about,
  );
  return { timeZone: site.time_zone, version: site.version, sessions: row?.sessions ?? 0 };
}

/** Writes a site under its next version. */
export async function writeSite(
  { actor, transaction }: RequestContext,
  id: string,
  externalId: string,
  { name, timeZone }: SiteEntry,
): Promise<void> {
  await transaction.query(
    `insert into site (organization_id, id, external_id, name, time_zone) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, id) do update set name = excluded.name, time_zone = excluded.time_zone,
       version = site.version + 1`,
    [actor.organizationId, id, externalId, name, timeZone],
  );
}
