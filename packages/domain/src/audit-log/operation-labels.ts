/** What an operator does on the server, past the API. */
export type OperatorAction = 'import' | 'export' | 'userAdd' | 'tokenCreate' | 'changeSecretKey';

/**
 * What the operations that the audit trail names are called in the log of who did what. What is written here says what somebody set out to
 * do, so that it also fits what was refused. The trail itself keeps the code, which never changes its meaning.
 */
const operationLabels: Readonly<Record<string, string> & Record<OperatorAction, string>> = {
  // Coming in and going
  viewer: 'See who is signed in',
  signInChoices: 'See how one may sign in',
  mySessions: 'List where one is signed in',
  signIn: 'Sign in',
  choosePassword: 'Choose a first password',
  verifyCode: 'Sign in: give the code',
  startSecondFactor: 'Set up a second factor',
  confirmSecondFactor: 'Confirm a second factor',
  startProviderSignIn: 'Sign in through the provider',
  startProviderConfirmation: 'Prove who one is at the provider',
  comeBackFromProvider: 'Come back from the provider',
  signOut: 'Sign out',
  endMySession: 'End one’s own session elsewhere',
  changePassword: 'Change one’s own password',

  // Accounts and rights
  people: 'List who may sign in',
  addPerson: 'Add a person who may sign in',
  invitePerson: 'Hand a person a code for a new password',
  linkStaff: 'Say which member of staff a person is',
  setRoles: 'Change a person’s roles',
  setDisabled: 'Disable or enable an account',
  revokeSessions: 'End a person’s sessions and tokens',
  resetSecondFactor: 'Take back a person’s second factor',
  forgetProvider: 'Forget a person’s identity at the provider',
  sessionsOfPerson: 'List where a person is signed in',
  endSession: 'End one session of a person',
  accessLog: 'Read the access log',
  emergency: 'See whether an emergency access runs',
  openSignInAlerts: 'See whether sign-ins failed',
  signInAlerts: 'List alerts of failed sign-ins',
  closeSignInAlert: 'Close an alert of failed sign-ins',
  emergencyAccesses: 'List emergency accesses',
  openEmergencyAccess: 'Open a record in an emergency',
  endEmergencyAccess: 'End an emergency access',
  reviewEmergencyAccess: 'Review an emergency access',
  emergencyRights: 'List who may open records in an emergency',
  setEmergencyRight: 'Give or take back the right to emergency access',

  // The practice, its groups and its people
  sites: 'List sites',
  staff: 'List colleagues',
  assignmentsOfStaff: 'List a colleague’s groups',
  groups: 'List groups',
  group: 'Open a group',
  saveGroup: 'Make or change a group',
  sitesOnRecord: 'Look at the sites as kept',
  saveSite: 'Add or change a site',
  staffOnRecord: 'Look at the staff as kept',
  saveStaffMember: 'Add or change a member of staff',
  assignFacilitator: 'Assign a facilitator',
  members: 'List members',
  member: 'Open a member',
  clientRecord: 'Open a client’s personal details',
  saveClient: 'Enter or change a client',
  admitClient: 'Admit a client to a group',
  dischargeClient: 'End a membership',
  setPrimaryTherapist: 'Change who keeps a client’s record',
  payers: 'List payers',
  payerProfiles: 'List payers’ requirements',
  savePayer: 'Add or change a payer',
  savePayerProfile: 'Change a payer’s requirements',

  // Sessions
  sessions: 'List sessions',
  session: 'Open a session',
  seats: 'List who had a seat in sessions',
  sessionOnRecord: 'Open a session’s plan and room',
  sessionsOfGroup: 'List a group’s sessions',
  planSessions: 'Plan sessions',
  addSession: 'Plan a session outside the schedule',
  moveSession: 'Move a planned session',
  holdSession: 'Record a session as held',
  cancelSession: 'Call off a session',
  recordInRoom: 'Record who was in the room',
  recordAttendance: 'Record attendance',
  followUps: 'List follow-ups of absences',
  completeFollowUp: 'Mark a follow-up as done or to be done',

  // Care and notes
  carePlan: 'Open a client’s care plan',
  openGoal: 'Open a treatment goal',
  closeGoal: 'Close a treatment goal',
  recordDiagnosis: 'Record a diagnosis',
  disclosures: 'Read what was disclosed of a record',
  recordDisclosure: 'Enter a disclosure of a record',
  workspace: 'Open a session’s documentation',
  earlierNotes: 'Read a member’s earlier notes beside the desk',
  servicesElsewhere: 'Look up a member’s other services of the day',
  announcePresence: 'Say that one has a session open',
  draftKey: 'Ask for the key of unsaved drafts',
  owedByMe: 'List one’s own open documentation',
  saveNoteField: 'Write a field of a member’s note',
  saveGroupNoteField: 'Write a field of a group note',
  rateProgress: 'Rate progress toward a goal',
  signSession: 'Sign a session’s records',
  amendNote: 'Add to a signed note',
  memberNotes: 'Read a member’s notes',
  memberHistory: 'Read a member’s history',

  // Reports
  attendanceTrend: 'See attendance over time',
  attendanceMatrix: 'See a group’s attendance by member',
  attendanceConcerns: 'See members whose absences call for attention',
  membershipTimeline: 'See who entered and left groups',
  goalProgress: 'See progress toward goals',
  cofacilitation: 'See who facilitates with whom',
  completeness: 'See how complete the records are',

  // Quality assurance
  auditFindings: 'List findings',
  findingTrend: 'See findings over time',
  findingsOverTime: 'List findings of a time',
  checkedRecords: 'List records that a rule looked at',
  ruleFigures: 'See how records stand up to the rules',
  ruleBook: 'Read the rule book',
  ruleSettings: 'List the rules’ settings',
  changeRuleSetting: 'Change how a rule is held',
  auditedRecord: 'Open the record of a finding',
  findingDecisions: 'List decisions about findings',
  sessionDecisions: 'List decisions about a session’s findings',
  returnedToMe: 'List findings returned to oneself',
  returnFindings: 'Return findings for correction',
  waiveFindings: 'Waive findings',
  undoFindingDecisions: 'Take back decisions about findings',
  answerReturned: 'Answer a returned finding',
  auditReport: 'Print an audit',
  sampleReport: 'Print a sample’s report',
  nameSweep: 'See the check for names in notes',
  openNames: 'List names found in notes',
  settledNames: 'List what became of names in notes',
  startNameSweep: 'Start the check for names in notes',
  cancelNameSweep: 'Stop the check for names in notes',
  auditSamples: 'List samples',
  auditSample: 'Open a sample',
  sampleReviewers: 'List possible reviewers of a sample',
  previewSample: 'See what a sample would draw',
  defineSample: 'Define a sample',
  changeSample: 'Change a sample’s definition',
  startSample: 'Start a sample',
  closeSample: 'Close a sample',
  sampledRecord: 'Read a sampled record',
  reviewRecord: 'Review a sampled record',

  // Billing
  billingServices: 'List services to bill',
  billingFile: 'Export the services to bill',
  superbill: 'Print a client’s superbill',

  // What an operator does on the server
  import: 'Import a practice folder',
  export: 'Export the practice as a folder',
  userAdd: 'Make an account',
  tokenCreate: 'Make a bearer token',
  changeSecretKey: 'Change the key of stored secrets',
};

/** What an operation is called for people; one that has another name by now is said as it stands in the trail. */
export const sayOperation = (code: string): string =>
  (Object.hasOwn(operationLabels, code) ? operationLabels[code] : undefined) ?? code;

/** The operations that have a name for people, in the order of those names. */
export const operationsByLabel: readonly string[] = Object.keys(operationLabels).sort((one, other) =>
  sayOperation(one) < sayOperation(other) ? -1 : 1,
);
