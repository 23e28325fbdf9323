import type { RequestContext } from '../../platform/request-context.ts';

/** What the viewer sees of their practice. */
export interface OwnOrganization {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly firstSessionOn: string | null;
  readonly lastSessionOn: string | null;
}

/** The practice that the person who asks works for. Throws when it has vanished. */
export async function loadOwnOrganization({ actor, transaction }: RequestContext): Promise<OwnOrganization> {
  const [found] = await transaction.query<OwnOrganization>(
    `select o.organization_id as id, o.name, o.time_zone as "timeZone", o.is_demo as demo,
       (select min(date) from session where organization_id = $1) as "firstSessionOn",
       (select max(date) from session where organization_id = $1) as "lastSessionOn"
     from organization o where o.organization_id = $1`,
    [actor.organizationId],
  );
  if (found === undefined) throw new Error('The organization of an account has vanished.');
  return found;
}
