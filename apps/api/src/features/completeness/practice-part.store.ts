import type { RequestContext } from '../../platform/request-context.ts';
import type { PracticeRecords } from '@concord/domain/practice';
import { toPracticeRecords, type PartRows } from './practice-part-rows.store.ts';

const instants = (columns: readonly string[], alias: string): string =>
  columns.map((column) => `(extract(epoch from ${alias}.${column}) * 1000)::bigint as ${column}`).join(', ');

/**
 * The records that the findings about some clients at one session depend on, under the clinic's own identifiers: those clients
 * with everything of theirs, the groups that they ever were in with all who were ever there, and the session itself.
 * Read past the groups of the person who asks, since a co-member of another group must be recognised too; nothing of it is
 * shown to anybody.
 */
export async function loadPracticePart(
  context: RequestContext,
  sessionId: string,
  clientIds: readonly string[],
): Promise<PracticeRecords> {
  const org = context.actor.organizationId;
  const select = <Row extends object>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> =>
    context.transaction.query<Row>(sql, [org, ...parameters]);
  const groupIds = (
    await select<{ group_id: string }>(
      `select group_id from membership where organization_id = $1 and client_id = any ($2)
       union select group_id from attendance where organization_id = $1 and client_id = any ($2)
       union select group_id from session where organization_id = $1 and id = $3`,
      clientIds,
      sessionId,
    )
  ).map((row) => row.group_id);
  const rows: PartRows = {
    organization: await select('select name, time_zone from organization where organization_id = $1'),
    sites: await select('select external_id, name, time_zone from site where organization_id = $1'),
    payers: await select(
      'select external_id, name, profile, individual_billing from payer where organization_id = $1',
    ),
    staff: await select(
      'select external_id, first_name, last_name, credential, email, roles from staff_member where organization_id = $1',
    ),
    clients: await select(
      `select c.external_id, c.first_name, c.last_name, c.preferred_name, c.date_of_birth, p.external_id as payer, c.other_names
       from client c left join payer p on p.organization_id = c.organization_id and p.id = c.payer_id
       where c.organization_id = $1 and (c.id = any ($2) or c.id in (
         select client_id from membership where organization_id = $1 and group_id = any ($3)
         union select client_id from attendance where organization_id = $1 and group_id = any ($3)))`,
      clientIds,
      groupIds,
    ),
    primaryTherapists: await select(
      `select c.external_id as client, s.external_id as staff, t.from_date, t.to_date from primary_therapist t
       join client c on c.organization_id = t.organization_id and c.id = t.client_id
       join staff_member s on s.organization_id = t.organization_id and s.id = t.staff_id
       where t.organization_id = $1 and t.client_id = any ($2)`,
      clientIds,
    ),
    diagnoses: await select(
      `select c.external_id as client, d.icd10, d.from_date, d.to_date from diagnosis d
       join client c on c.organization_id = d.organization_id and c.id = d.client_id
       where d.organization_id = $1 and d.client_id = any ($2)`,
      clientIds,
    ),
    goals: await select(
      `select g.external_id, c.external_id as client, g.text, g.opened_on, g.closed_on, g.outcome from goal g
       join client c on c.organization_id = g.organization_id and c.id = g.client_id
       where g.organization_id = $1 and g.client_id = any ($2)`,
      clientIds,
    ),
    groups: await select(
      `select g.external_id, g.name, g.kind, g.enrolment, g.capacity, s.external_id as site, g.documentation, g.service_code,
         g.starts_on, g.ends_on, g.part2
       from therapy_group g join site s on s.organization_id = g.organization_id and s.id = g.site_id where g.organization_id = $1`,
    ),
    facilitators: await select(
      `select g.external_id as "group", s.external_id as staff, a.role, a.from_date, a.to_date from facilitator_assignment a
       join therapy_group g on g.organization_id = a.organization_id and g.id = a.group_id
       join staff_member s on s.organization_id = a.organization_id and s.id = a.staff_id
       where a.organization_id = $1 and a.group_id = any ($2)`,
      groupIds,
    ),
    memberships: await select(
      `select m.external_id, g.external_id as "group", c.external_id as client, m.entered_on, m.left_on, m.exit, m.exit_circumstances
       from membership m
       join therapy_group g on g.organization_id = m.organization_id and g.id = m.group_id
       join client c on c.organization_id = m.organization_id and c.id = m.client_id
       where m.organization_id = $1 and m.group_id = any ($2)`,
      groupIds,
    ),
    sessions: await select(
      `select s.external_id, g.external_id as "group", ${instants(['starts_at', 'ends_at'], 's')}, s.date, s.status, s.cancel_reason,
         s.module, s.telehealth
       from session s join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
       where s.organization_id = $1 and s.group_id = any ($2) and s.status <> 'planned'`,
      groupIds,
    ),
    sessionFacilitators: await select(
      `select s.external_id as session, t.external_id as staff, f.role, f.recorded_role from session_facilitator f
       join session s on s.organization_id = f.organization_id and s.id = f.session_id
       join staff_member t on t.organization_id = f.organization_id and t.id = f.staff_id
       where f.organization_id = $1 and f.session_id = $2`,
      sessionId,
    ),
    // Of the others, only who was at the session, and who was a guest: that is how somebody becomes a co-member without a membership.
    attendance: await select(
      `select s.external_id as session, c.external_id as client, a.status,
         ${instants(['arrived_at', 'left_at', 'notified_at'], 'a')}, a.notified, a.absence_reason, a.follow_up, a.follow_up_due,
         a.follow_up_done_on, a.makeup, a.makeup_on
       from attendance a
       join session s on s.organization_id = a.organization_id and s.id = a.session_id
       join client c on c.organization_id = a.organization_id and c.id = a.client_id
       where a.organization_id = $1 and (a.client_id = any ($2) or a.session_id = $3 or (a.group_id = any ($4) and not exists (
         select 1 from membership m where m.organization_id = a.organization_id and m.group_id = a.group_id
           and m.client_id = a.client_id)))`,
      clientIds,
      sessionId,
      groupIds,
    ),
    notes: await select(
      `select n.external_id, s.external_id as session, c.external_id as client, t.external_id as author, b.participation,
         b.presentation, b.interventions, b.response, b.comprehension, b.therapeutic_factors, b.suicidal_ideation,
         b.homicidal_ideation, b.risk_assessment, b.risk_action, b.medical_necessity, b.benefit, b.plan, l.service_code, l.minutes
       from progress_note n
       join progress_note_body b on b.organization_id = n.organization_id and b.note_id = n.id
       join session s on s.organization_id = n.organization_id and s.id = n.session_id
       join client c on c.organization_id = n.organization_id and c.id = n.client_id
       join staff_member t on t.organization_id = n.organization_id and t.id = n.author_id
       left join billing_line l on l.organization_id = n.organization_id and l.note_id = n.id
       where n.organization_id = $1 and n.status <> 'withdrawn' and (n.client_id = any ($2) or n.session_id = $3)`,
      clientIds,
      sessionId,
    ),
    ratings: await select(
      `select n.external_id as note, g.external_id as goal, r.rating from goal_rating r
       join progress_note n on n.organization_id = r.organization_id and n.id = r.note_id
       join goal g on g.organization_id = r.organization_id and g.id = r.goal_id
       where r.organization_id = $1 and r.client_id = any ($2)`,
      clientIds,
    ),
    signatures: await select(
      `select g.kind, case g.kind when 'group_note' then s.external_id else n.external_id end as record, t.external_id as staff, g.role,
         ${instants(['signed_at'], 'g')}
       from signature g
       join session s on s.organization_id = g.organization_id and s.id = g.session_id
       left join progress_note n on n.organization_id = g.organization_id and n.id = g.note_id
       join staff_member t on t.organization_id = g.organization_id and t.id = g.staff_id
       where g.organization_id = $1 and g.session_id = $2`,
      sessionId,
    ),
  };
  return toPracticeRecords(rows);
}
