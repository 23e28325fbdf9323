import type { PracticeRecords } from '@concord/domain/practice';
import type { WidePart } from './practice-part.store.ts';

export type Lists = Omit<PracticeRecords, 'organization'>;

/** Rows that a part needs: those where a column is one of the identifiers. */
interface Needed {
  readonly ids: readonly string[];
  readonly where: (ofThem: string) => string;
}

/** How one list of records is read ($1 is the organization); of a part, what is needed of it, or null where all of it is. */
export interface ListStatement {
  readonly sql: string;
  readonly needed: ((part: WidePart) => readonly Needed[]) | null;
}

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
const itself = 't.id as "rowId", t.external_id as id';

const where =
  (column: string) =>
  (ofThem: string): string =>
    `${column} = ${ofThem}`;
const ofPeople = ({ peopleIds, clientIds }: WidePart): readonly Needed[] => [
  { ids: [...peopleIds, ...clientIds], where: where('t.client_id') },
];
const ofSessions =
  (column: string) =>
  ({ sessionIds }: WidePart): readonly Needed[] => [{ ids: sessionIds, where: where(column) }];
const ofGroupsOfSessions = ({ groupIdsOfSessions }: WidePart): readonly Needed[] => [
  { ids: groupIdsOfSessions, where: where('t.group_id') },
];
const none = (): readonly Needed[] => [];

/** Whoever was at a session of the groups without being a member yet: that is how somebody becomes a co-member, too. */
const guestsOf = (groups: string): string => `(a.group_id = ${groups} and not exists (
  select 1 from membership m where m.organization_id = $1 and m.group_id = a.group_id and m.client_id = a.client_id
    and m.entered_on <= s.date))`;

export const listStatements: Readonly<Record<keyof Lists, ListStatement>> = {
  sites: {
    sql: `select external_id as id, ${fields('t', ['name', 'time_zone'])} from site t where organization_id = $1`,
    needed: none,
  },
  payers: {
    sql: `select external_id as id, ${fields('t', ['name', 'profile', 'individual_billing'])} from payer t
    where organization_id = $1`,
    needed: null,
  },
  staff: {
    sql: `select ${itself}, ${fields('t', ['first_name', 'last_name', 'credential', 'email', 'roles'])}
    from staff_member t where t.organization_id = $1`,
    needed: null,
  },
  clients: {
    sql: `select ${itself}, ${fields('t', ['first_name', 'last_name', 'preferred_name', 'date_of_birth', 'other_names'])},
    payer.external_id as "payerId" from client t
    left join payer on payer.organization_id = $1 and payer.id = t.payer_id where t.organization_id = $1`,
    needed: ({ peopleIds, clientIds, rosterGroupIds }) => [
      { ids: [...peopleIds, ...clientIds], where: where('t.id') },
      {
        ids: rosterGroupIds,
        where: (groups) => `t.id in (
          select client_id from membership where organization_id = $1 and group_id = ${groups}
          union select client_id from attendance where organization_id = $1 and group_id = ${groups})`,
      },
    ],
  },
  primaryTherapists: {
    sql: `select ${client}, ${staff}, ${period} from primary_therapist t
    ${clientOf('t.client_id')} ${staffOf('t.staff_id')} where t.organization_id = $1`,
    needed: ofPeople,
  },
  diagnoses: {
    sql: `select ${client}, t.icd10, ${period} from diagnosis t ${clientOf('t.client_id')} where t.organization_id = $1`,
    needed: ofPeople,
  },
  goals: {
    sql: `select t.external_id as id, ${client}, ${fields('t', ['text', 'opened_on', 'closed_on', 'outcome'])} from goal t
    ${clientOf('t.client_id')} where t.organization_id = $1`,
    needed: ({ clientIds, sessionIds }) => [
      { ids: clientIds, where: where('t.client_id') },
      {
        ids: sessionIds,
        where: (sessions) => `t.id in (
          select r.goal_id from progress_note n join goal_rating r on r.organization_id = $1 and r.note_id = n.id
          where n.organization_id = $1 and n.session_id = ${sessions})`,
      },
    ],
  },
  groups: {
    sql: `select ${itself}, site.external_id as "siteId", ${fields('t', [
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
    needed: null,
  },
  curriculum: {
    sql: `select ${group}, t.module, t.title from curriculum_module t ${groupOf('t.group_id')}
    where t.organization_id = $1`,
    needed: none,
  },
  facilitators: {
    sql: `select ${group}, ${staff}, t.role, ${period} from facilitator_assignment t
    ${groupOf('t.group_id')} ${staffOf('t.staff_id')} where t.organization_id = $1`,
    needed: ofGroupsOfSessions,
  },
  memberships: {
    sql: `select t.external_id as id, ${group}, ${client}, ${fields('t', ['entered_on', 'left_on', 'exit', 'exit_circumstances'])}
    from membership t ${groupOf('t.group_id')} ${clientOf('t.client_id')} where t.organization_id = $1`,
    needed: ({ groupIdsOfSessions, rosterGroupIds, clientIds }) => [
      { ids: [...groupIdsOfSessions, ...rosterGroupIds], where: where('t.group_id') },
      { ids: clientIds, where: where('t.client_id') },
    ],
  },
  sessions: {
    sql: `select ${itself}, ${group}, ${moments('t', ['starts_at', 'ends_at'])},
    ${fields('t', ['date', 'status', 'cancel_reason', 'module', 'telehealth'])} from session t ${groupOf('t.group_id')}
    where t.organization_id = $1 and t.status <> 'planned'`,
    needed: ({ sessionIds, groupIdsOfClients, groupIdsOfSessions, comparedClientIds, rosterGroupIds }) => [
      { ids: sessionIds, where: where('t.id') },
      {
        ids: [
          ...groupIdsOfClients,
          ...rosterGroupIds,
          ...(comparedClientIds.length > 0 ? groupIdsOfSessions : []),
        ],
        where: where('t.group_id'),
      },
    ],
  },
  sessionFacilitators: {
    sql: `select ${session}, ${staff}, ${fields('t', ['role', 'recorded_role'])} from session_facilitator t
    ${sessionOf('t.session_id')} ${staffOf('t.staff_id')} where t.organization_id = $1`,
    needed: ofSessions('t.session_id'),
  },
  attendance: {
    sql: `select ${session}, ${client}, ${moments('a', ['arrived_at', 'left_at', 'notified_at'])}, ${fields(
      'a',
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
    )} from attendance a ${sessionOf('a.session_id')} ${clientOf('a.client_id')} where a.organization_id = $1`,
    needed: ({ sessionIds, clientIds, rosterGroupIds }) => [
      { ids: sessionIds, where: where('a.session_id') },
      { ids: clientIds, where: where('a.client_id') },
      { ids: rosterGroupIds, where: guestsOf },
    ],
  },
  groupNotes: {
    sql: `select ${session}, coalesce(t.skills, '{}') as skills, coalesce(t.handouts, '{}') as handouts, ${fields(
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
    needed: ofSessions('note.session_id'),
  },
  progressNotes: {
    sql: `select n.id as "rowId", n.external_id as id, ${session}, ${client}, p.external_id as "authorId",
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
    needed: ({ sessionIds, clientIds, comparedClientIds }) => [
      { ids: sessionIds, where: where('n.session_id') },
      { ids: [...clientIds, ...comparedClientIds], where: where('n.client_id') },
    ],
  },
  goalRatings: {
    sql: `select n.external_id as "noteId", goal.external_id as "goalId", t.rating from goal_rating t
    ${noteOf('t.note_id')} join goal on goal.organization_id = $1 and goal.id = t.goal_id where t.organization_id = $1`,
    needed: ({ sessionIds, clientIds }) => [
      { ids: sessionIds, where: where('n.session_id') },
      { ids: clientIds, where: where('n.client_id') },
    ],
  },
  signatures: {
    sql: `select t.kind, coalesce(n.external_id, s.external_id) as "recordId", ${staff}, t.role, ${moments('t', ['signed_at'])}
    from signature t ${sessionOf('t.session_id')} ${staffOf('t.staff_id')}
    left join progress_note n on n.organization_id = $1 and n.id = t.note_id
    where t.organization_id = $1 and n.status is distinct from 'withdrawn'`,
    needed: ofSessions('t.session_id'),
  },
  addenda: {
    sql: `select n.external_id as "noteId", p.external_id as "authorId", ${moments('t', ['written_at'])}, t.entry, t.text
    from addendum t ${noteOf('t.note_id')} ${staffOf('t.author_id')} where t.organization_id = $1`,
    needed: ofSessions('n.session_id'),
  },
};
