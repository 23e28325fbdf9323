import type { AccessAction, RecordClass } from '@concord/domain/access';
import type { OperationRule, OperationRules } from '../platform/graphql/operation-rule.ts';

const policy = (action: AccessAction, recordClass: RecordClass): OperationRule => ({
  for: 'policy',
  action,
  recordClass,
});
const everybody: OperationRule = { for: 'everybody' };
const reads = (recordClass: RecordClass): OperationRule => policy('read', recordClass);

/** Who may call which operation. An operation that is not here keeps the server from starting. */
export const operationRules: OperationRules = {
  viewer: everybody,
  signIn: everybody,
  signOut: everybody,
  // Each asks for the cookie of a sign-in that waits for its second factor, or for a session.
  verifyCode: everybody,
  startSecondFactor: everybody,
  confirmSecondFactor: everybody,

  accessLog: reads('audit-log'),
  people: reads('account'),
  setRoles: policy('manage', 'account'),
  setDisabled: policy('manage', 'account'),
  revokeSessions: policy('manage', 'account'),
  resetSecondFactor: policy('manage', 'account'),

  sites: reads('practice'),
  staff: reads('practice'),
  groups: reads('practice'),
  group: reads('roster'),
  members: reads('roster'),
  member: reads('roster'),
  sessions: reads('roster'),
  session: reads('roster'),
  seats: reads('roster'),

  payers: reads('payer-profile'),
  payerProfiles: reads('payer-profile'),
  savePayer: policy('write', 'payer-profile'),
  savePayerProfile: policy('write', 'payer-profile'),
  // Whoever may not change who a client is sees no more of it than the name in a list.
  clientRecord: policy('write', 'roster'),
  saveClient: policy('write', 'roster'),

  billingServices: reads('billing-line'),
  billingFile: policy('export', 'billing-line'),
  superbill: policy('export', 'billing-line'),

  workspace: reads('note-body'),
  draftKey: policy('write', 'note-body'),
  owedByMe: reads('note-header'),
  recordAttendance: policy('write', 'roster'),
  saveNoteField: policy('write', 'note-body'),
  saveGroupNoteField: policy('write', 'group-note-body'),
  rateProgress: policy('write', 'goal'),
  signSession: policy('sign', 'note-body'),
  amendNote: policy('sign', 'note-body'),

  saveGroup: policy('write', 'practice'),
  assignFacilitator: policy('write', 'practice'),
  admitClient: policy('write', 'roster'),
  dischargeClient: policy('write', 'roster'),
  setPrimaryTherapist: policy('write', 'roster'),
  carePlan: reads('roster'),
  sessionOnRecord: reads('roster'),
  sessionsOfGroup: reads('roster'),
  planSessions: policy('write', 'roster'),
  moveSession: policy('write', 'roster'),
  followUps: reads('note-body'),
  completeFollowUp: policy('write', 'roster'),
  addSession: policy('write', 'roster'),
  holdSession: policy('write', 'roster'),
  cancelSession: policy('write', 'roster'),
  recordInRoom: policy('write', 'roster'),
  openGoal: policy('write', 'goal'),
  closeGoal: policy('write', 'goal'),
  recordDiagnosis: policy('write', 'goal'),

  attendanceTrend: reads('roster'),
  attendanceMatrix: reads('roster'),
  attendanceConcerns: reads('roster'),
  membershipTimeline: reads('roster'),
  cofacilitation: reads('roster'),
  completeness: reads('note-header'),
  auditFindings: reads('note-header'),
  ruleBook: everybody,
  auditedRecord: reads('audit-work'),
  findingDecisions: reads('audit-work'),
  sessionDecisions: reads('audit-work'),
  returnedToMe: reads('audit-work'),
  returnFindings: policy('write', 'audit-work'),
  waiveFindings: policy('write', 'audit-work'),
  undoFindingDecisions: policy('write', 'audit-work'),
  // Whoever writes records says that they mended them.
  answerReturned: policy('write', 'note-header'),
  goalProgress: reads('note-body'),
  memberHistory: reads('note-body'),
};
