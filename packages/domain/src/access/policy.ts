import type { PracticeRole } from '../staff/index.ts';
import type { AccessAction, AccessRelation, PolicyActor, RecordClass } from './actor.ts';

/** One line of the matrix: what a role may do with a class of records, given how the person stands to the record. */
export interface Grant {
  readonly role: PracticeRole;
  readonly recordClass: RecordClass;
  readonly relation: Exclude<AccessRelation, 'other-organization'>;
  readonly actions: readonly AccessAction[];
}

const grant = (
  role: PracticeRole,
  recordClass: RecordClass,
  relation: Grant['relation'],
  ...actions: readonly AccessAction[]
): Grant => ({ role, recordClass, relation, actions });

/**
 * Who may do what: whatever stands in no line is denied. Minimum necessary (45 CFR 164.502(b), 164.514(d)): classes of people
 * times classes of data, so that an auditor works on headers, a biller on billing lines, an administrator on neither.
 */
export const accessMatrix: readonly Grant[] = [
  grant('director', 'practice', 'organization', 'read', 'write'),
  grant('director', 'payer-profile', 'organization', 'read', 'write'),
  grant('director', 'roster', 'organization', 'read', 'write', 'export'),
  grant('director', 'goal', 'organization', 'read', 'export'),
  grant('director', 'note-header', 'organization', 'read', 'export'),
  grant('director', 'note-body', 'organization', 'read', 'cosign', 'export'),
  grant('director', 'group-note-body', 'organization', 'read', 'cosign', 'export'),
  grant('director', 'billing-line', 'organization', 'read', 'export'),
  grant('director', 'disclosure', 'organization', 'read', 'write'),
  // Deciding a request is managing it: a director answers for that. Clinicians enter what they are handed, and answer what they are asked.
  grant('director', 'amendment-request', 'organization', 'read', 'write', 'manage'),
  grant('director', 'audit-log', 'organization', 'read', 'verify'),
  grant('director', 'audit-work', 'organization', 'read', 'write', 'export'),
  // Starting a sample opens records to its reviewers: a director answers for that, not the auditor who drew it.
  grant('director', 'audit-sample', 'organization', 'read', 'write', 'export', 'manage'),
  grant('director', 'sampled-note', 'named', 'read', 'write'),
  grant('director', 'sign-in-alert', 'organization', 'read', 'manage'),
  grant('director', 'emergency-right', 'organization', 'read', 'manage'),
  // Reviewing them is managing them; nobody opens one for somebody else.
  grant('director', 'emergency-access', 'organization', 'read', 'manage'),

  grant('clinician', 'practice', 'organization', 'read'),
  grant('clinician', 'payer-profile', 'organization', 'read'),
  grant('clinician', 'roster', 'own-group', 'read', 'write'),
  grant('clinician', 'roster', 'own-client', 'read'),
  grant('clinician', 'goal', 'own-group', 'read', 'write'),
  grant('clinician', 'goal', 'own-client', 'read', 'write'),
  grant('clinician', 'note-header', 'own-group', 'read', 'write'),
  grant('clinician', 'note-header', 'own-client', 'read'),
  grant('clinician', 'note-body', 'own-group', 'read', 'write', 'sign'),
  grant('clinician', 'note-body', 'own-client', 'read', 'cosign'),
  grant('clinician', 'group-note-body', 'own-group', 'read', 'write', 'sign'),
  // Psychotherapy notes (45 CFR 164.501) are their author's alone.
  grant('clinician', 'process-note', 'own', 'read', 'write'),
  grant('clinician', 'billing-line', 'own-group', 'read'),
  grant('clinician', 'billing-line', 'own-client', 'read'),
  grant('clinician', 'disclosure', 'own-group', 'read', 'write'),
  grant('clinician', 'disclosure', 'own-client', 'read', 'write'),
  grant('clinician', 'amendment-request', 'own-group', 'read', 'write'),
  grant('clinician', 'amendment-request', 'own-client', 'read', 'write'),
  grant('clinician', 'audit-log', 'own', 'read'),
  grant('clinician', 'audit-work', 'own-group', 'read'),
  grant('clinician', 'audit-work', 'own-client', 'read'),
  // Emergency access (45 CFR 164.312(a)(2)(ii)): one client, to read; nothing about the group, nothing to bill, no process note.
  grant('clinician', 'emergency-access', 'own', 'read', 'write'),
  grant('clinician', 'roster', 'emergency', 'read'),
  grant('clinician', 'goal', 'emergency', 'read'),
  grant('clinician', 'note-header', 'emergency', 'read'),
  grant('clinician', 'note-body', 'emergency', 'read'),

  grant('auditor', 'practice', 'organization', 'read'),
  grant('auditor', 'payer-profile', 'organization', 'read'),
  // Under code numbers, never by name: see `isPseudonymous`.
  grant('auditor', 'roster', 'organization', 'read'),
  grant('auditor', 'note-header', 'organization', 'read'),
  grant('auditor', 'goal', 'organization', 'read'),
  // What leaves is headers and findings under code numbers, as they see them.
  grant('auditor', 'audit-work', 'organization', 'read', 'write', 'export'),
  grant('auditor', 'audit-sample', 'organization', 'read', 'write', 'export'),
  // The only notes that an auditor reads: those of a running sample that names them (see `sampleRelation`).
  grant('auditor', 'sampled-note', 'named', 'read', 'write'),

  grant('biller', 'practice', 'organization', 'read'),
  grant('biller', 'payer-profile', 'organization', 'read'),
  grant('biller', 'billing-line', 'organization', 'read', 'write', 'export'),

  // How the practice itself is called and by which clock it goes; its sites, groups and people are the director's.
  grant('administrator', 'practice', 'organization', 'read', 'manage'),
  grant('administrator', 'payer-profile', 'organization', 'read', 'write'),
  grant('administrator', 'account', 'organization', 'read', 'manage'),
  grant('administrator', 'sign-in-alert', 'organization', 'read', 'manage'),
  grant('administrator', 'emergency-right', 'organization', 'read', 'manage'),
];

/** What the policy says. */
export type Decision = 'allow' | 'deny';

/** Whether the person may do this with a record of the class, given how they stand to it; what no line grants is denied. */
export function decide(
  actor: PolicyActor,
  action: AccessAction,
  recordClass: RecordClass,
  relation: AccessRelation,
): Decision {
  return accessMatrix.some(
    (line) =>
      actor.roles.includes(line.role) &&
      line.recordClass === recordClass &&
      line.actions.includes(action) &&
      covers(line.relation, relation),
  )
    ? 'allow'
    : 'deny';
}

/** Whether the person may do this with any record of the class at all: which ones, the rows that they see decide. */
export const mayEver = (actor: PolicyActor, action: AccessAction, recordClass: RecordClass): boolean =>
  accessMatrix.some(
    (line) =>
      actor.roles.includes(line.role) && line.recordClass === recordClass && line.actions.includes(action),
  );

/** Whether clients are shown to the person under code numbers only: those who check records without treating anybody. */
export const isPseudonymous = (actor: PolicyActor): boolean =>
  actor.roles.includes('auditor') &&
  !actor.roles.some((role) => role === 'director' || role === 'clinician' || role === 'biller');

/** A right over the whole organization holds for every record in it; every other right for its own relation alone. */
const covers = (granted: Grant['relation'], asked: AccessRelation): boolean =>
  granted === asked || (granted === 'organization' && asked !== 'other-organization');
