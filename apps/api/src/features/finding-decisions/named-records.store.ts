import type { NamedFinding } from '@concord/domain/completeness';
import type { RequestContext } from '../../platform/request-context.ts';

/** The records behind a finding, and who has to mend them. */
export interface FindingRecords {
  readonly groupId: string;
  readonly sessionId: string | null;
  readonly clientId: string | null;
  readonly noteId: string | null;
  readonly staffId: string | null;
}

interface Row {
  readonly group_id: string | null;
  readonly session_id: string | null;
  readonly client_id: string | null;
  readonly note_id: string | null;
  readonly staff_id: string | null;
  readonly missing: boolean;
}

/**
 * Looks up the records that findings name, in their order. Where one names no session, the group is that of the client's latest
 * membership. To mend it: the person named, else the note's author, the session's lead, the group's lead on that day.
 * Null for a finding that names a record which is not there (or not there for this person).
 */
export async function findNamedRecords(
  context: RequestContext,
  findings: readonly NamedFinding[],
  today: string,
): Promise<readonly (FindingRecords | null)[]> {
  const named = findings.map(({ sessionId, clientId, noteId, staffId }, position) => ({
    position,
    session: sessionId,
    client: clientId,
    note: noteId,
    staff: staffId,
  }));
  const rows = await context.transaction.query<Row>(
    `with named as (
       select * from json_to_recordset($2) as x (position integer, session text, client text, note text, staff text)),
     found as (
       select n.position, s.id as session_id, c.id as client_id, p.id as note_id, t.id as staff_id, p.author_id,
         coalesce(s.group_id, (
           select m.group_id from membership m where m.organization_id = $1 and m.client_id = c.id
           order by m.entered_on desc, m.external_id desc limit 1)) as group_id,
         (n.session is not null and s.id is null) or (n.client is not null and c.id is null)
           or (n.note is not null and p.id is null) or (n.staff is not null and t.id is null) as missing
       from named n
       left join session s on s.organization_id = $1 and s.external_id = n.session
       left join client c on c.organization_id = $1 and c.external_id = n.client
       left join progress_note p on p.organization_id = $1 and p.external_id = n.note
       left join staff_member t on t.organization_id = $1 and t.external_id = n.staff)
     select f.group_id, f.session_id, f.client_id, f.note_id, f.missing,
       coalesce(f.staff_id, f.author_id, (
         select r.staff_id from session_facilitator r
         where r.organization_id = $1 and r.session_id = f.session_id and r.role = 'lead' order by r.staff_id limit 1), (
         select a.staff_id from facilitator_assignment a
         where a.organization_id = $1 and a.group_id = f.group_id and a.role = 'lead' and a.from_date <= $3
           and (a.to_date is null or $3 <= a.to_date) order by a.from_date desc, a.staff_id limit 1)) as staff_id
     from found f order by f.position`,
    [context.actor.organizationId, JSON.stringify(named), today],
  );
  return rows.map(({ group_id: groupId, session_id, client_id, note_id, staff_id, missing }) =>
    missing || groupId === null
      ? null
      : { groupId, sessionId: session_id, clientId: client_id, noteId: note_id, staffId: staff_id },
  );
}
