import { describeFile, type IncomingFile } from './incoming-file.ts';

const sites = describeFile({
  file: 'sites.csv',
  facts: (records) => records.sites,
  columns: {
    id: ['uuid', (site, ids) => ids.of('site', site.id)],
    external_id: ['text', (site) => site.id],
    name: ['text', (site) => site.name],
    time_zone: ['text', (site) => site.timeZone],
  },
  targets: [{ table: 'site', key: ['id'] }],
});

const payers = describeFile({
  file: 'payers.csv',
  facts: (records) => records.payers,
  columns: {
    id: ['uuid', (payer, ids) => ids.of('payer', payer.id)],
    external_id: ['text', (payer) => payer.id],
    name: ['text', (payer) => payer.name],
    profile: ['text', (payer) => payer.profile],
    individual_billing: ['boolean', (payer) => payer.individualBilling],
  },
  targets: [{ table: 'payer', key: ['id'] }],
});

const staff = describeFile({
  file: 'staff.csv',
  facts: (records) => records.staff,
  columns: {
    id: ['uuid', (member, ids) => ids.of('staff', member.id)],
    external_id: ['text', (member) => member.id],
    first_name: ['text', (member) => member.firstName],
    last_name: ['text', (member) => member.lastName],
    credential: ['text', (member) => member.credential],
    email: ['text', (member) => member.email],
    roles: ['text[]', (member) => member.roles],
  },
  targets: [{ table: 'staff_member', key: ['id'] }],
});

const clients = describeFile({
  file: 'clients.csv',
  facts: (records) => records.clients,
  columns: {
    id: ['uuid', (client, ids) => ids.of('client', client.id)],
    external_id: ['text', (client) => client.id],
    first_name: ['text', (client) => client.firstName],
    last_name: ['text', (client) => client.lastName],
    preferred_name: ['text', (client) => client.preferredName],
    date_of_birth: ['date', (client) => client.dateOfBirth],
    payer_id: ['uuid', (client, ids) => (client.payerId === null ? null : ids.of('payer', client.payerId))],
    other_names: ['text[]', (client) => client.otherNames],
  },
  targets: [{ table: 'client', key: ['id'] }],
});

const primaryTherapists = describeFile({
  file: 'primary_therapists.csv',
  facts: (records) => records.primaryTherapists,
  columns: {
    client_id: ['uuid', (period, ids) => ids.of('client', period.clientId)],
    staff_id: ['uuid', (period, ids) => ids.of('staff', period.staffId)],
    from_date: ['date', (period) => period.from],
    to_date: ['date', (period) => period.to],
  },
  targets: [{ table: 'primary_therapist', key: ['client_id', 'from_date'], periodsOf: ['client_id'] }],
});

const diagnoses = describeFile({
  file: 'diagnoses.csv',
  facts: (records) => records.diagnoses,
  columns: {
    client_id: ['uuid', (diagnosis, ids) => ids.of('client', diagnosis.clientId)],
    icd10: ['text', (diagnosis) => diagnosis.icd10],
    from_date: ['date', (diagnosis) => diagnosis.from],
    to_date: ['date', (diagnosis) => diagnosis.to],
  },
  targets: [
    { table: 'diagnosis', key: ['client_id', 'icd10', 'from_date'], periodsOf: ['client_id', 'icd10'] },
  ],
});

const goals = describeFile({
  file: 'goals.csv',
  facts: (records) => records.goals,
  columns: {
    id: ['uuid', (goal, ids) => ids.of('goal', goal.id)],
    external_id: ['text', (goal) => goal.id],
    client_id: ['uuid', (goal, ids) => ids.of('client', goal.clientId)],
    text: ['text', (goal) => goal.text],
    opened_on: ['date', (goal) => goal.openedOn],
    closed_on: ['date', (goal) => goal.closedOn],
    outcome: ['text', (goal) => goal.outcome],
  },
  targets: [{ table: 'goal', key: ['id'] }],
});

const groups = describeFile({
  file: 'groups.csv',
  facts: (records) => records.groups,
  columns: {
    id: ['uuid', (group, ids) => ids.of('group', group.id)],
    external_id: ['text', (group) => group.id],
    name: ['text', (group) => group.name],
    kind: ['text', (group) => group.kind],
    enrolment: ['text', (group) => group.enrolment],
    capacity: ['integer', (group) => group.capacity],
    site_id: ['uuid', (group, ids) => ids.of('site', group.siteId)],
    documentation: ['text', (group) => group.documentation],
    service_code: ['text', (group) => group.serviceCode],
    starts_on: ['date', (group) => group.startsOn],
    ends_on: ['date', (group) => group.endsOn],
    part2: ['boolean', (group) => group.part2],
  },
  // Whoever has this group open in the app is told that it changed.
  targets: [{ table: 'therapy_group', key: ['id'], stamped: { version: 'stored.version + 1' } }],
});

const curriculum = describeFile({
  file: 'curriculum.csv',
  facts: (records) => records.curriculum,
  columns: {
    group_id: ['uuid', (row, ids) => ids.of('group', row.groupId)],
    module: ['integer', (row) => row.module],
    title: ['text', (row) => row.title],
  },
  targets: [{ table: 'curriculum_module', key: ['group_id', 'module'] }],
});

const facilitators = describeFile({
  file: 'facilitators.csv',
  facts: (records) => records.facilitators,
  columns: {
    group_id: ['uuid', (assignment, ids) => ids.of('group', assignment.groupId)],
    staff_id: ['uuid', (assignment, ids) => ids.of('staff', assignment.staffId)],
    from_date: ['date', (assignment) => assignment.from],
    to_date: ['date', (assignment) => assignment.to],
    role: ['text', (assignment) => assignment.role],
  },
  targets: [
    {
      table: 'facilitator_assignment',
      key: ['group_id', 'staff_id', 'from_date'],
      periodsOf: ['group_id', 'staff_id'],
    },
  ],
});

const memberships = describeFile({
  file: 'memberships.csv',
  facts: (records) => records.memberships,
  columns: {
    id: ['uuid', (membership, ids) => ids.of('membership', membership.id)],
    external_id: ['text', (membership) => membership.id],
    group_id: ['uuid', (membership, ids) => ids.of('group', membership.groupId)],
    client_id: ['uuid', (membership, ids) => ids.of('client', membership.clientId)],
    entered_on: ['date', (membership) => membership.enteredOn],
    left_on: ['date', (membership) => membership.leftOn],
    exit: ['text', (membership) => membership.exit],
    exit_circumstances: ['text', (membership) => membership.exitCircumstances],
  },
  targets: [{ table: 'membership', key: ['id'] }],
});

/** The practice, its people and who belongs where when; each file after those that it refers to. */
export const practiceFiles: readonly IncomingFile[] = [
  sites,
  payers,
  staff,
  clients,
  primaryTherapists,
  diagnoses,
  goals,
  groups,
  curriculum,
  facilitators,
  memberships,
];
