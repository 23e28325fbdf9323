import type { RequestContext } from '../../platform/request-context.ts';
import type { SiteRef } from './site.types.ts';

/** The sites of the practice, by name. */
export const loadSites = ({ actor, transaction }: RequestContext): Promise<SiteRef[]> =>
  transaction.query<SiteRef>(
    `select id, external_id as "externalId", name, time_zone as "timeZone" from site
     where organization_id = $1 order by name, external_id`,
    [actor.organizationId],
  );

/** What the columns of `siteColumns` bring. */
export interface SiteRow {
  readonly site_id: string;
  readonly site_external_id: string;
  readonly site_name: string;
  readonly site_time_zone: string;
}

/** The columns of a site joined as `site`. */
export const siteColumns = `site.id as site_id, site.external_id as site_external_id, site.name as site_name,
  site.time_zone as site_time_zone`;

export const toSiteRef = (row: SiteRow): SiteRef => ({
  id: row.site_id,
  externalId: row.site_external_id,
  name: row.site_name,
  timeZone: row.site_time_zone,
});
