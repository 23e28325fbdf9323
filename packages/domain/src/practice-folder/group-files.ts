import type { ClientId } from '../clients/index.ts';
import { goalOutcomes, type Goal, type GoalId } from '../goals/index.ts';
import {
  documentationPractices,
  enrolments,
  facilitatorRoles,
  groupKinds,
  type CurriculumModule,
  type FacilitatorAssignment,
  type Group,
  type GroupId,
} from '../groups/index.ts';
import { membershipExits, type Membership, type MembershipId } from '../memberships/index.ts';
import type { SiteId } from '../sites/index.ts';
import type { StaffId } from '../staff/index.ts';
import { keyOf, may, must, trueFalseCell, type FolderFile } from './folder-file.ts';

export const goalsFile: FolderFile<Goal> = {
  name: 'goals.csv',
  columns: [
    must('goal_id'),
    must('client_id'),
    must('text'),
    must('opened_on'),
    may('closed_on'),
    may('outcome'),
  ],
  ownId: 'goal_id',
  key: (goal) => goal.id,
  period: {
    from: 'opened_on',
    to: 'closed_on',
    of: (goal) => ({ from: goal.openedOn, to: goal.closedOn, owner: null }),
  },
  read: (row, known) => ({
    id: row.id('goal_id') as GoalId,
    clientId: row.reference('client_id', known.idsOf('clients.csv'), 'client') as ClientId,
    text: row.text('text'),
    openedOn: row.date('opened_on'),
    closedOn: row.dateOrNull('closed_on'),
    outcome: row.wordOrNull('outcome', goalOutcomes),
  }),
  write: (goal) => [
    goal.id,
    goal.clientId,
    goal.text,
    goal.openedOn,
    goal.closedOn ?? '',
    goal.outcome ?? '',
  ],
};

export const groupsFile: FolderFile<Group> = {
  name: 'groups.csv',
  columns: [
    must('group_id'),
    must('name'),
    must('kind'),
    must('enrolment'),
    must('capacity'),
    must('site_id'),
    must('documentation'),
    may('service_code'),
    must('starts_on'),
    may('ends_on'),
    may('part2'),
  ],
  ownId: 'group_id',
  key: (group) => group.id,
  period: {
    from: 'starts_on',
    to: 'ends_on',
    of: (group) => ({ from: group.startsOn, to: group.endsOn, owner: null }),
  },
  read: (row, known) => {
    const id = row.id('group_id') as GroupId;
    const siteId = row.reference('site_id', known.idsOf('sites.csv'), 'site') as SiteId;
    known.groupZones.set(id, known.siteZones.get(siteId) ?? null);
    return {
      id,
      name: row.text('name'),
      kind: row.word('kind', groupKinds),
      enrolment: row.word('enrolment', enrolments),
      capacity: row.wholeNumber('capacity', 0),
      siteId,
      documentation: row.word('documentation', documentationPractices),
      serviceCode: row.textOrNull('service_code'),
      startsOn: row.date('starts_on'),
      endsOn: row.dateOrNull('ends_on'),
      part2: row.trueOrFalseOrNull('part2'),
    };
  },
  write: (group) => [
    group.id,
    group.name,
    group.kind,
    group.enrolment,
    String(group.capacity),
    group.siteId,
    group.documentation,
    group.serviceCode ?? '',
    group.startsOn,
    group.endsOn ?? '',
    trueFalseCell(group.part2),
  ],
};

export const curriculumFile: FolderFile<CurriculumModule> = {
  name: 'curriculum.csv',
  columns: [must('group_id'), must('module'), must('title')],
  ownId: null,
  key: (module) => keyOf(module.groupId, module.module),
  read: (row, known) => ({
    groupId: row.reference('group_id', known.idsOf('groups.csv'), 'group') as GroupId,
    module: row.wholeNumber('module', 1),
    title: row.text('title'),
  }),
  write: (module) => [module.groupId, String(module.module), module.title],
};

export const facilitatorsFile: FolderFile<FacilitatorAssignment> = {
  name: 'facilitators.csv',
  columns: [must('group_id'), must('staff_id'), must('role'), must('from'), may('to')],
  ownId: null,
  key: (assignment) => keyOf(assignment.groupId, assignment.staffId, assignment.from),
  period: {
    from: 'from',
    to: 'to',
    of: ({ from, to, groupId, staffId }) => ({ from, to, owner: keyOf(groupId, staffId) }),
  },
  read: (row, known) => {
    const assignment = {
      groupId: row.reference('group_id', known.idsOf('groups.csv'), 'group') as GroupId,
      staffId: row.reference('staff_id', known.idsOf('staff.csv'), 'staff member') as StaffId,
      role: row.word('role', facilitatorRoles),
      from: row.date('from'),
      to: row.dateOrNull('to'),
    };
    known.rememberAssignment(assignment);
    return assignment;
  },
  write: ({ groupId, staffId, role, from, to }) => [groupId, staffId, role, from, to ?? ''],
};

export const membershipsFile: FolderFile<Membership> = {
  name: 'memberships.csv',
  columns: [
    must('membership_id'),
    must('group_id'),
    must('client_id'),
    must('entered_on'),
    may('left_on'),
    may('exit'),
    may('exit_circumstances'),
  ],
  ownId: 'membership_id',
  key: (membership) => membership.id,
  period: {
    from: 'entered_on',
    to: 'left_on',
    of: (membership) => ({
      from: membership.enteredOn,
      to: membership.leftOn,
      owner: keyOf(membership.groupId, membership.clientId),
    }),
  },
  read: (row, known) => ({
    id: row.id('membership_id') as MembershipId,
    groupId: row.reference('group_id', known.idsOf('groups.csv'), 'group') as GroupId,
    clientId: row.reference('client_id', known.idsOf('clients.csv'), 'client') as ClientId,
    enteredOn: row.date('entered_on'),
    leftOn: row.dateOrNull('left_on'),
    exit: row.wordOrNull('exit', membershipExits),
    exitCircumstances: row.textOrNull('exit_circumstances'),
  }),
  write: (membership) => [
    membership.id,
    membership.groupId,
    membership.clientId,
    membership.enteredOn,
    membership.leftOn ?? '',
    membership.exit ?? '',
    membership.exitCircumstances ?? '',
  ],
};
