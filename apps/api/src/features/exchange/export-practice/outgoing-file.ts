import type { FolderClock } from '@concord/domain/practice-folder';
import { folderFiles, instantText } from '@concord/domain/practice-folder';

/** A row of the database whose columns are named like the fact's own fields. */
export type OutgoingRow = Readonly<Record<string, unknown>>;

/** How rows of the database become one file of a practice folder. */
export interface OutgoingFile {
  readonly name: string;
  readonly header: readonly string[];
  /** SQL with the organization as $1, in the order of the file; `zone` is the time zone in which a row's instants are written. */
  readonly sql: string;
  readonly cells: (row: OutgoingRow) => readonly string[];
}

interface Layout<Fact> {
  readonly name: string;
  readonly columns: readonly { readonly name: string }[];
  readonly write: (fact: Fact, clock: FolderClock) => readonly string[];
}

/** Every instant of the row, on the wall of its site. */
function clockOf(row: OutgoingRow): FolderClock {
  const zone = typeof row['zone'] === 'string' ? row['zone'] : 'UTC';
  const write = (instant: Parameters<typeof instantText>[0] | null): string =>
    instant === null ? '' : instantText(instant, zone);
  return { atGroup: write, atSession: write, atNote: write };
}

const plainValue = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

/** Describes a file by the query that finds its facts: it names its columns like the fact's fields. */
const outgoing = <Fact>(layout: Layout<Fact>, sql: string): OutgoingFile => ({
  name: layout.name,
  header: layout.columns.map((column) => column.name),
  sql,
  cells: (row) => {
    const fact = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
    return layout.write(fact as Fact, clockOf(row));
  },
});

/** Sorted as the code points of the text are: the same on every database, whatever its collation. */
const by = (...columns: readonly string[]): string =>
  `order by ${columns.map((column) => `${column} collate "C"`).join(', ')}`;

/** A session with the time zone of its site. One that is only planned is no record yet. */
const sessionOf = (column: string): string => `
  join session s on s.organization_id = $1 and s.id = ${column} and s.status in ('held', 'cancelled')
  join therapy_group g on g.organization_id = $1 and g.id = s.group_id
  join site on site.organization_id = $1 and site.id = g.site_id`;

/** A note of such a session; one that was withdrawn is no record any more. */
const noteOf = (column: string): string => `
  join progress_note n on n.organization_id = $1 and n.id = ${column} and n.status <> 'withdrawn'
  ${sessionOf('n.session_id')}`;

const clientOf = (column: string): string => `join client c on c.organization_id = $1 and c.id = ${column}`;
const staffOf = (column: string): string =>
  `join staff_member m on m.organization_id = $1 and m.id = ${column}`;

/** All files of a practice folder, each sorted by its first columns. */
export const outgoingFiles: readonly OutgoingFile[] = [
  outgoing(
    folderFiles.organization,
    `select name, time_zone as "timeZone" from organization where organization_id = $1`,
  ),
  outgoing(
    folderFiles.sites,
    `select external_id as id, name, time_zone as "timeZone" from site where organization_id = $1 ${by('external_id')}`,
  ),
  outgoing(
    folderFiles.payers,
    `select external_id as id, name, profile, individual_billing as "individualBilling"
     from payer where organization_id = $1 ${by('external_id')}`,
  ),
  outgoing(
    folderFiles.staff,
    `select external_id as id, first_name as "firstName", last_name as "lastName", credential, email, roles
     from staff_member where organization_id = $1 ${by('external_id')}`,
  ),
  outgoing(
    folderFiles.clients,
    `select c.external_id as id, c.first_name as "firstName", c.last_name as "lastName",
       c.preferred_name as "preferredName", c.date_of_birth as "dateOfBirth", p.external_id as "payerId",
       c.other_names as "otherNames"
     from client c left join payer p on p.organization_id = $1 and p.id = c.payer_id
     where c.organization_id = $1 ${by('c.external_id')}`,
  ),
  outgoing(
    folderFiles.primaryTherapists,
    `select c.external_id as "clientId", m.external_id as "staffId", t.from_date as "from", t.to_date as "to"
     from primary_therapist t ${clientOf('t.client_id')} ${staffOf('t.staff_id')}
     where t.organization_id = $1 ${by('c.external_id', 'm.external_id')}, t.from_date`,
  ),
  outgoing(
    folderFiles.diagnoses,
    `select c.external_id as "clientId", d.icd10, d.from_date as "from", d.to_date as "to"
     from diagnosis d ${clientOf('d.client_id')}
     where d.organization_id = $1 ${by('c.external_id', 'd.icd10')}, d.from_date`,
  ),
  outgoing(
    folderFiles.goals,
    `select g.external_id as id, c.external_id as "clientId", g.text, g.opened_on as "openedOn",
       g.closed_on as "closedOn", g.outcome
     from goal g ${clientOf('g.client_id')} where g.organization_id = $1 ${by('g.external_id')}`,
  ),
  outgoing(
    folderFiles.groups,
    `select g.external_id as id, g.name, g.kind, g.enrolment, g.capacity, site.external_id as "siteId", g.documentation,
       g.service_code as "serviceCode", g.starts_on as "startsOn", g.ends_on as "endsOn", g.part2
     from therapy_group g join site on site.organization_id = $1 and site.id = g.site_id
     where g.organization_id = $1 ${by('g.external_id')}`,
  ),
  outgoing(
    folderFiles.curriculum,
    `select g.external_id as "groupId", u.module, u.title
     from curriculum_module u join therapy_group g on g.organization_id = $1 and g.id = u.group_id
     where u.organization_id = $1 ${by('g.external_id', 'u.module::text')}`,
  ),
  outgoing(
    folderFiles.facilitators,
    `select g.external_id as "groupId", m.external_id as "staffId", f.role, f.from_date as "from", f.to_date as "to"
     from facilitator_assignment f join therapy_group g on g.organization_id = $1 and g.id = f.group_id
     ${staffOf('f.staff_id')}
     where f.organization_id = $1 ${by('g.external_id', 'm.external_id', 'f.role')}, f.from_date`,
  ),
  outgoing(
    folderFiles.memberships,
    `select e.external_id as id, g.external_id as "groupId", c.external_id as "clientId", e.entered_on as "enteredOn",
       e.left_on as "leftOn", e.exit, e.exit_circumstances as "exitCircumstances"
     from membership e join therapy_group g on g.organization_id = $1 and g.id = e.group_id
     ${clientOf('e.client_id')}
     where e.organization_id = $1 ${by('e.external_id')}`,
  ),
  outgoing(
    folderFiles.sessions,
    `select s.external_id as id, g.external_id as "groupId", s.starts_at as "startsAt", s.ends_at as "endsAt", s.date,
       s.status, s.cancel_reason as "cancelReason", s.module, s.telehealth, site.time_zone as zone
     from session s join therapy_group g on g.organization_id = $1 and g.id = s.group_id
     join site on site.organization_id = $1 and site.id = g.site_id
     where s.organization_id = $1 and s.status in ('held', 'cancelled') ${by('s.external_id')}`,
  ),
  outgoing(
    folderFiles.sessionFacilitators,
    `select s.external_id as "sessionId", m.external_id as "staffId", f.role, f.recorded_role as "recordedRole"
     from session_facilitator f ${sessionOf('f.session_id')} ${staffOf('f.staff_id')}
     where f.organization_id = $1 ${by('s.external_id', 'm.external_id')}`,
  ),
  outgoing(
    folderFiles.attendance,
    `select s.external_id as "sessionId", c.external_id as "clientId", a.status, a.arrived_at as "arrivedAt",
       a.left_at as "leftAt", a.notified, a.notified_at as "notifiedAt", a.absence_reason as "absenceReason",
       a.follow_up as "followUp", a.follow_up_due as "followUpDue", a.follow_up_done_on as "followUpDoneOn", a.makeup,
       a.makeup_on as "makeupOn", site.time_zone as zone
     from attendance a ${sessionOf('a.session_id')} ${clientOf('a.client_id')}
     where a.organization_id = $1 ${by('s.external_id', 'c.external_id')}`,
  ),
  outgoing(
    folderFiles.groupNotes,
    `select s.external_id as "sessionId", b.topic, b.content, coalesce(b.skills, '{}') as skills,
       coalesce(b.handouts, '{}') as handouts, b.exercises, b.homework_assigned as "homeworkAssigned",
       b.homework_reviewed as "homeworkReviewed", b.climate, b.cohesion, b.process
     from group_note n ${sessionOf('n.session_id')}
     left join group_note_body b on b.organization_id = $1 and b.session_id = n.session_id
     where n.organization_id = $1 ${by('s.external_id')}`,
  ),
  outgoing(
    folderFiles.progressNotes,
    `select n.external_id as id, s.external_id as "sessionId", c.external_id as "clientId", m.external_id as "authorId",
       b.participation, b.presentation, b.interventions, b.response, b.comprehension,
       coalesce(b.therapeutic_factors, '{}') as "therapeuticFactors", b.suicidal_ideation as "suicidalIdeation",
       b.homicidal_ideation as "homicidalIdeation", b.risk_assessment as "riskAssessment", b.risk_action as "riskAction",
       b.medical_necessity as "medicalNecessity", b.benefit, b.plan, l.service_code as "serviceCode", l.minutes
     from progress_note n ${sessionOf('n.session_id')} ${clientOf('n.client_id')} ${staffOf('n.author_id')}
     left join progress_note_body b on b.organization_id = $1 and b.note_id = n.id
     left join billing_line l on l.organization_id = $1 and l.note_id = n.id
     where n.organization_id = $1 and n.status <> 'withdrawn' ${by('n.external_id')}`,
  ),
  outgoing(
    folderFiles.goalRatings,
    `select n.external_id as "noteId", o.external_id as "goalId", r.rating
     from goal_rating r ${noteOf('r.note_id')} join goal o on o.organization_id = $1 and o.id = r.goal_id
     where r.organization_id = $1 ${by('n.external_id', 'o.external_id')}`,
  ),
  outgoing(
    folderFiles.signatures,
    `select i.kind, coalesce(n.external_id, s.external_id) as "recordId", m.external_id as "staffId", i.role,
       i.signed_at as "signedAt", site.time_zone as zone
     from signature i ${sessionOf('i.session_id')} ${staffOf('i.staff_id')}
     left join progress_note n on n.organization_id = $1 and n.id = i.note_id
     where i.organization_id = $1 and (n.status is null or n.status <> 'withdrawn')
     ${by('i.kind', 'coalesce(n.external_id, s.external_id)', 'm.external_id', 'i.role')}`,
  ),
  outgoing(
    folderFiles.addenda,
    `select n.external_id as "noteId", m.external_id as "authorId", d.written_at as "writtenAt", d.entry, d.text,
       site.time_zone as zone
     from addendum d ${noteOf('d.note_id')} ${staffOf('d.author_id')}
     where d.organization_id = $1 ${by('n.external_id', 'm.external_id')}, d.written_at`,
  ),
];
