import type { PracticeRecords } from '@concord/domain/practice';
import type { RequestContext } from '../../platform/request-context.ts';

type Lists = Omit<PracticeRecords, 'organization'>;
type Fact<List extends keyof Lists> = Lists[List][number];

/** Columns under the names of a fact's fields: `client_id as "clientId"`. */
const fields = (alias: string, columns: readonly string[]): string =>
  columns
    .map(
      (column) =>
        `${alias}.${column} as "${column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}"`,
    )
    .join(', ');

/** The same for moments, in milliseconds. */
const moments = (alias: string, columns: readonly string[]): string =>
  columns
    .map((column) => {
      const field = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
      return `(extract(epoch from ${alias}.${column}) * 1000)::bigint as "${field}"`;
    })
    .join(', ');

/** Joins by which a row is told under the clinic's own identifiers. */
const clientOf = (column: string): string => `join client c on c.organization_id = $1 and c.id = ${column}`;
const staffOf = (column: string): string =>
  `join staff_member p on p.organization_id = $1 and p.id = ${column}`;
const groupOf = (column: string): string =>
  `join therapy_group g on g.organization_id = $1 and g.id = ${column}`;
const sessionOf = (column: string): string =>
  `join session s on s.organization_id = $1 and s.id = ${column} and s.status <> 'planned'`;
const noteOf = (column: string): string =>
  `join progress_note n on n.organization_id = $1 and n.id = ${column} and n.status <> 'withdrawn'`;
const client = 'c.external_id as "clientId"';
const staff = 'p.external_id as "staffId"';
const group = 'g.external_id as "groupId"';
const session = 's.external_id as "sessionId"';
const period = 't.from_date as "from", t.to_date as "to"';

const statements: Readonly<Record<keyof Lists, string>> = {
  sites: `select external_id as id, ${fields('t', ['name', 'time_zone'])} from site t where organization_id = $1`,
  payers: `select external_id as id, ${fields('t', ['name', 'profile', 'individual_billing'])} from payer t
    where organization_id = $1`,
  staff: `select external_id as id, ${fields('t', ['first_name', 'last_name', 'credential', 'email', 'roles'])}
    from staff_member t where organization_id = $1`,
  clients: `select t.external_id as id, ${fields('t', ['first_name', 'last_name', 'preferred_name', 'date_of_birth', 'other_names'])},
    payer.external_id as "payerId" from client t
    left join payer on payer.organization_id = $1 and payer.id = t.payer_id where t.organization_id = $1`,
  primaryTherapists: `select ${client}, ${staff}, ${period} from primary_therapist t
    ${clientOf('t.client_id')} ${staffOf('t.staff_id')} where t.organization_id = $1`,
  diagnoses: `select ${client}, t.icd10, ${period} from diagnosis t ${clientOf('t.client_id')} where t.organization_id = $1`,
  goals: `select t.external_id as id, ${client}, ${fields('t', ['text', 'opened_on', 'closed_on', 'outcome'])} from goal t
    ${clientOf('t.client_id')} where t.organization_id = $1`,
  groups: `select t.external_id as id, site.external_id as "siteId", ${fields('t', [
    'name',
    'kind',
    'enrolment',
    'capacity',
    'documentation',
    'service_code',
    'starts_on',
    'ends_on',
    'part2',
  ])} from therapy_group t join site on site.organization_id = $1 and site.id = t.site_id where t.organization_id = $1`,
  curriculum: `select ${group}, t.module, t.title from curriculum_module t ${groupOf('t.group_id')}
    where t.organization_id = $1`,
  facilitators: `select ${group}, ${staff}, t.role, ${period} from facilitator_assignment t
    ${groupOf('t.group_id')} ${staffOf('t.staff_id')} where t.organization_id = $1`,
  memberships: `select t.external_id as id, ${group}, ${client}, ${fields('t', ['entered_on', 'left_on', 'exit', 'exit_circumstances'])}
    from membership t ${groupOf('t.group_id')} ${clientOf('t.client_id')} where t.organization_id = $1`,
  sessions: `select t.external_id as id, ${group}, ${moments('t', ['starts_at', 'ends_at'])},
    ${fields('t', ['date', 'status', 'cancel_reason', 'module', 'telehealth'])} from session t ${groupOf('t.group_id')}
    where t.organization_id = $1 and t.status <> 'planned'`,
  sessionFacilitators: `select ${session}, ${staff}, ${fields('t', ['role', 'recorded_role'])} from session_facilitator t
    ${sessionOf('t.session_id')} ${staffOf('t.staff_id')} where t.organization_id = $1`,
  attendance: `select ${session}, ${client}, ${moments('t', ['arrived_at', 'left_at', 'notified_at'])}, ${fields(
    't',
    [
      'status',
      'notified',
      'absence_reason',
      'follow_up',
      'follow_up_due',
      'follow_up_done_on',
      'makeup',
      'makeup_on',
    ],
  )} from attendance t ${sessionOf('t.session_id')} ${clientOf('t.client_id')} where t.organization_id = $1`,
  groupNotes: `select ${session}, coalesce(t.skills, '{}') as skills, coalesce(t.handouts, '{}') as handouts, ${fields(
    't',
    [
      'topic',
      'content',
      'exercises',
      'homework_assigned',
      'homework_reviewed',
      'climate',
      'cohesion',
      'process',
    ],
  )} from group_note note ${sessionOf('note.session_id')}
    left join group_note_body t on t.organization_id = $1 and t.session_id = note.session_id where note.organization_id = $1`,
  progressNotes: `select n.external_id as id, ${session}, ${client}, p.external_id as "authorId",
    coalesce(t.therapeutic_factors, '{}') as "therapeuticFactors", ${fields('t', [
      'participation',
      'presentation',
      'interventions',
      'response',
      'comprehension',
      'suicidal_ideation',
      'homicidal_ideation',
      'risk_assessment',
      'risk_action',
      'medical_necessity',
      'benefit',
      'plan',
    ])}, ${fields('line', ['service_code', 'minutes'])}
    from progress_note n ${sessionOf('n.session_id')} ${clientOf('n.client_id')} ${staffOf('n.author_id')}
    left join progress_note_body t on t.organization_id = $1 and t.note_id = n.id
    left join billing_line line on line.organization_id = $1 and line.note_id = n.id
    where n.organization_id = $1 and n.status <> 'withdrawn'`,
  goalRatings: `select n.external_id as "noteId", goal.external_id as "goalId", t.rating from goal_rating t
    ${noteOf('t.note_id')} join goal on goal.organization_id = $1 and goal.id = t.goal_id where t.organization_id = $1`,
  signatures: `select t.kind, coalesce(n.external_id, s.external_id) as "recordId", ${staff}, t.role, ${moments('t', ['signed_at'])}
    from signature t ${sessionOf('t.session_id')} ${staffOf('t.staff_id')}
    left join progress_note n on n.organization_id = $1 and n.id = t.note_id
    where t.organization_id = $1 and n.status is distinct from 'withdrawn'`,
  addenda: `select n.external_id as "noteId", p.external_id as "authorId", ${moments('t', ['written_at'])}, t.entry, t.text
    from addendum t ${noteOf('t.note_id')} ${staffOf('t.author_id')} where t.organization_id = $1`,
};

/** The records of the whole practice as facts, under the clinic's own identifiers; as far as the transaction may see them. */
export async function loadPracticeRecords({ actor, transaction }: RequestContext): Promise<PracticeRecords> {
  const load = <List extends keyof Lists>(list: List): Promise<Fact<List>[]> =>
    transaction.query<Fact<List> & object>(statements[list], [actor.organizationId]);
  const [organization] = await transaction.query<PracticeRecords['organization']>(
    'select name, time_zone as "timeZone" from organization where organization_id = $1',
    [actor.organizationId],
  );
  if (organization === undefined) throw new Error('The organization of the person who asks is not there.');
  return {
    organization,
    sites: await load('sites'),
    payers: await load('payers'),
    staff: await load('staff'),
    clients: await load('clients'),
    primaryTherapists: await load('primaryTherapists'),
    diagnoses: await load('diagnoses'),
    goals: await load('goals'),
    groups: await load('groups'),
    curriculum: await load('curriculum'),
    facilitators: await load('facilitators'),
    memberships: await load('memberships'),
    sessions: await load('sessions'),
    sessionFacilitators: await load('sessionFacilitators'),
    attendance: await load('attendance'),
    groupNotes: await load('groupNotes'),
    progressNotes: await load('progressNotes'),
    goalRatings: await load('goalRatings'),
    signatures: await load('signatures'),
    addenda: await load('addenda'),
  };
}
