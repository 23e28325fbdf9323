import type { RequestContext } from '../../platform/request-context.ts';
import type { SessionFacts } from '../documentation/index.ts';
import type { Workspace } from './workspace.types.ts';

type Heading = Pick<
  Workspace,
  | 'session'
  | 'endsAt'
  | 'status'
  | 'groupId'
  | 'groupName'
  | 'kind'
  | 'documentation'
  | 'timeZone'
  | 'module'
  | 'room'
>;

/** What stands over the workspace: the session, its group, and who was in the room. */
export async function loadHeading(context: RequestContext, facts: SessionFacts): Promise<Heading> {
  const { session } = facts;
  const [row] = await context.transaction.query<{
    external_id: string;
    name: string;
    module: string | null;
    room: string[];
  }>(
    `select s.external_id, g.name, m.title as module,
       array(select t.first_name || ' ' || t.last_name || ' (' || f.role || ')'
             from session_facilitator f join staff_member t on t.organization_id = f.organization_id and t.id = f.staff_id
             where f.organization_id = s.organization_id and f.session_id = s.id
             order by array_position(array['lead', 'co', 'trainee', 'observer'], f.role), t.last_name) as room
     from session s
     join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
     left join curriculum_module m on m.organization_id = s.organization_id and m.group_id = s.group_id and m.module = s.module
     where s.organization_id = $1 and s.id = $2`,
    [context.actor.organizationId, session.id],
  );
  if (row === undefined) throw new Error('A session that was just read is not there.');
  return {
    session: {
      id: session.id,
      externalId: row.external_id,
      startsAt: new Date(session.startsAt),
      date: session.date,
    },
    endsAt: new Date(session.endsAt),
    status: session.status,
    groupId: session.groupId,
    groupName: row.name,
    kind: facts.kind,
    documentation: facts.documentation,
    timeZone: facts.timeZone,
    module: row.module,
    room: row.room,
  };
}
