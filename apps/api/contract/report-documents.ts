const group = 'group { id externalId name kind enrolment }';
const client = 'client { id externalId label }';
const staff = 'id externalId name credential';
const session = 'session { id externalId startsAt date }';
const series = 'sessionsHeld expected attended excused lateCancelled noShow unrecorded guests';
const goal = `goalId externalId ${client} text dates values first last change stale`;

/** Every report with all the fields that its contract names. */
export const reportDocuments = {
  attendanceTrend: `query ($scope: ReportScope!, $bucket: Bucket!) {
    attendanceTrend(scope: $scope, bucket: $bucket) { buckets total { ${series} } groups { ${group} series { ${series} } } } }`,
  attendanceMatrix: `query ($groupId: ID!, $from: Date!, $to: Date!) {
    attendanceMatrix(groupId: $groupId, from: $from, to: $to) {
      ${group} sessions { id externalId startsAt date } rows { ${client} states } } }`,
  attendanceConcerns: `query ($scope: ReportScope!) {
    attendanceConcerns(scope: $scope) { ${group} ${client} level missedInARow lastSixRate lastAttended notified absences
      reasons { reason count } followUpsDue followUpsDone } }`,
  membershipTimeline: `query ($scope: ReportScope!, $bucket: Bucket!) {
    membershipTimeline(scope: $scope, bucket: $bucket) { buckets groups { ${group} census entries exits
      memberships { id externalId ${client} enteredOn leftOn exit exitCircumstances sessionsHeld sessionsAttended
        othersEntered othersLeft } } } }`,
  goalProgress: `query ($scope: ReportScope!, $bucket: Bucket!) {
    goalProgress(scope: $scope, bucket: $bucket) { buckets
      groups { ${group} ratings mean improved unchanged declined } goals { ${goal} } } }`,
  cofacilitation: `query ($scope: ReportScope!) {
    cofacilitation(scope: $scope) {
      assignments { ${group} staff { ${staff} } role from to sessionsInRoom sessionsAlone }
      pairs { a { ${staff} } b { ${staff} } sessionsTogether groups { id externalId name kind enrolment } }
      gaps { ${group} ${session} missing { ${staff} } unassigned { ${staff} } }
      dualRelationships { ${group} ${client} staff { ${staff} } from to } } }`,
  completeness: `query ($scope: ReportScope!, $bucket: Bucket!, $asOf: DateTime, $exceptRules: [String!]) {
    completeness(scope: $scope, bucket: $bucket, asOf: $asOf, exceptRules: $exceptRules) { buckets required complete
      rules { ruleId title severity failures } groups { ${group} required complete }
      clinicians { staff { ${staff} } required complete overdue } } }`,
  memberHistory: `query ($clientId: ID!, $from: Date, $to: Date) {
    memberHistory(clientId: $clientId, from: $from, to: $to) { ${client}
      memberships { ${group} enteredOn leftOn exit exitCircumstances
        entries { ${session} state topic noteId noteStatus signedBy { ${staff} } signedAt } }
      goals { ${goal} } } }`,
} as const;
