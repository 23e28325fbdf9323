import type { RequestContext } from '../../platform/request-context.ts';
import type { SiteRef } from './site.types.ts';

/** The sites of the practice, by name. */
export const loadSites = ({ actor, transaction }: RequestContext): Promise<SiteRef[]> =>
  transaction.query<SiteRef>(
    `select id, external_id as "externalId", name, time_zone as "timeZone" from site
     where organization_id = $1 order by name, external_id`,
    [actor.organizationId],
  );
