import type { Site } from '@concord/domain/sites';
import type { RequestContext } from '../../platform/request-context.ts';

/** What a copy of a client's record is made of: their sessions of those days, and the groups whose people may be named in it. */
export async function findPartOfCopy(
  { actor, transaction }: RequestContext,
  clientId: string,
  from: string,
  to: string,
): Promise<{ readonly sessionIds: readonly string[]; readonly groupIds: readonly string[] }> {
  const [row] = await transaction.query<{ sessions: string[]; groups: string[] }>(
    `select
       array(select s.id::text from session s where s.organization_id = $1 and s.date between $3 and $4 and s.status <> 'planned'
         and (exists (select 1 from attendance a where a.organization_id = $1 and a.session_id = s.id and a.client_id = $2)
           or exists (select 1 from progress_note n where n.organization_id = $1 and n.session_id = s.id and n.client_id = $2))
       ) as sessions,
       array(select group_id::text from membership where organization_id = $1 and client_id = $2
         union select group_id::text from attendance where organization_id = $1 and client_id = $2) as groups`,
    [actor.organizationId, clientId, from, to],
  );
  return { sessionIds: row?.sessions ?? [], groupIds: row?.groups ?? [] };
}

/** The sites of the practice, by whose clocks sessions are told. */
export const loadSites = ({ actor, transaction }: RequestContext): Promise<Site[]> =>
  transaction.query<Site>(
    'select external_id as id, name, time_zone as "timeZone" from site where organization_id = $1',
    [actor.organizationId],
  );
