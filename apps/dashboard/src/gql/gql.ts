/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  '\n  query Practice {\n    viewer {\n      id\n      name\n      email\n      roles\n      staff {\n        id\n        name\n        credential\n      }\n      organization {\n        id\n        name\n        timeZone\n        demo\n        firstSessionOn\n        lastSessionOn\n      }\n    }\n    sites {\n      id\n      name\n      timeZone\n    }\n    staff {\n      id\n      name\n      credential\n    }\n    groups {\n      group {\n        id\n        externalId\n        name\n        kind\n        enrolment\n      }\n      site {\n        id\n        name\n        timeZone\n      }\n      capacity\n      documentation\n      startsOn\n      endsOn\n      census\n    }\n  }\n': typeof types.PracticeDocument;
  '\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      __typename\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n': typeof types.SignInDocument;
  '\n  mutation SignOut {\n    signOut\n  }\n': typeof types.SignOutDocument;
  '\n  query AttendanceTrend($scope: ReportScope!, $bucket: Bucket!) {\n    attendanceTrend(scope: $scope, bucket: $bucket) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n      }\n      groups {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        series {\n          sessionsHeld\n          expected\n          attended\n          excused\n          lateCancelled\n          noShow\n          unrecorded\n          guests\n        }\n      }\n    }\n  }\n': typeof types.AttendanceTrendDocument;
  '\n  query AttendanceMatrix($groupId: ID!, $from: Date!, $to: Date!) {\n    attendanceMatrix(groupId: $groupId, from: $from, to: $to) {\n      group {\n        id\n        name\n      }\n      sessions {\n        id\n        startsAt\n        date\n      }\n      rows {\n        client {\n          id\n          label\n        }\n        states\n      }\n    }\n  }\n': typeof types.AttendanceMatrixDocument;
  '\n  query AttendanceConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      lastAttended\n      notified\n      absences\n      reasons {\n        reason\n        count\n      }\n      followUpsDue\n      followUpsDone\n    }\n  }\n': typeof types.AttendanceConcernsDocument;
  '\n  query HomeAttendance($now: ReportScope!, $before: ReportScope!) {\n    now: attendanceTrend(scope: $now, bucket: WEEK) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n      groups {\n        group {\n          id\n          name\n        }\n        series {\n          expected\n          attended\n        }\n      }\n    }\n    before: attendanceTrend(scope: $before, bucket: QUARTER) {\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n    }\n  }\n': typeof types.HomeAttendanceDocument;
  '\n  query HomePeople($scope: ReportScope!) {\n    membershipTimeline(scope: $scope, bucket: QUARTER) {\n      groups {\n        group {\n          id\n          name\n        }\n        entries\n        exits\n        memberships {\n          id\n          client {\n            id\n          }\n          leftOn\n          exit\n          exitCircumstances\n        }\n      }\n    }\n  }\n': typeof types.HomePeopleDocument;
  '\n  query HomeConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      followUpsDue\n      followUpsDone\n    }\n  }\n': typeof types.HomeConcernsDocument;
  '\n  query HomeGoals($scope: ReportScope!) {\n    goalProgress(scope: $scope, bucket: QUARTER) {\n      goals {\n        goalId\n        values\n        change\n        stale\n      }\n    }\n  }\n': typeof types.HomeGoalsDocument;
  '\n  query HomeTeam($scope: ReportScope!) {\n    cofacilitation(scope: $scope) {\n      gaps {\n        group {\n          id\n          name\n        }\n        missing {\n          id\n        }\n      }\n      dualRelationships {\n        group {\n          id\n          name\n        }\n        client {\n          id\n        }\n        to\n      }\n    }\n  }\n': typeof types.HomeTeamDocument;
  '\n  query HomeWeek($scope: ReportScope!) {\n    sessions(scope: $scope, limit: 100) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        status\n        expected\n        attended\n      }\n    }\n  }\n': typeof types.HomeWeekDocument;
  '\n  query Member($id: ID!) {\n    member(id: $id) {\n      client {\n        id\n        externalId\n        label\n      }\n      payer\n      primaryTherapists {\n        staff {\n          id\n          name\n          credential\n        }\n        from\n        to\n      }\n      diagnoses {\n        icd10\n        from\n        to\n      }\n    }\n  }\n': typeof types.MemberDocument;
  '\n  query MemberHistory($id: ID!) {\n    memberHistory(clientId: $id) {\n      client {\n        id\n        label\n      }\n      memberships {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        enteredOn\n        leftOn\n        exit\n        exitCircumstances\n        entries {\n          session {\n            id\n            startsAt\n            date\n          }\n          state\n          topic\n          noteId\n          noteStatus\n          signedBy {\n            id\n            name\n            credential\n          }\n          signedAt\n        }\n      }\n      goals {\n        goalId\n        text\n        dates\n        values\n        first\n        last\n        change\n        stale\n      }\n    }\n  }\n': typeof types.MemberHistoryDocument;
  '\n  query SessionsBehind($scope: ReportScope!) {\n    sessions(scope: $scope, status: HELD, limit: 200) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n': typeof types.SessionsBehindDocument;
  '\n  query SeatsBehind($scope: ReportScope!, $states: [SeatState!]) {\n    seats(scope: $scope, states: $states, limit: 500) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        client {\n          id\n          label\n        }\n        state\n      }\n    }\n  }\n': typeof types.SeatsBehindDocument;
  '\n  query Session($id: ID!) {\n    session(id: $id) {\n      row {\n        session {\n          id\n          externalId\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        site {\n          id\n          name\n          timeZone\n        }\n        endsAt\n        status\n        cancelReason\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n            credential\n          }\n        }\n      }\n      module {\n        module\n        title\n      }\n      telehealth\n      topic\n      seats {\n        client {\n          id\n          label\n        }\n        state\n        arrivedAt\n        leftAt\n        noteStatus\n      }\n    }\n  }\n': typeof types.SessionDocument;
};
const documents: Documents = {
  '\n  query Practice {\n    viewer {\n      id\n      name\n      email\n      roles\n      staff {\n        id\n        name\n        credential\n      }\n      organization {\n        id\n        name\n        timeZone\n        demo\n        firstSessionOn\n        lastSessionOn\n      }\n    }\n    sites {\n      id\n      name\n      timeZone\n    }\n    staff {\n      id\n      name\n      credential\n    }\n    groups {\n      group {\n        id\n        externalId\n        name\n        kind\n        enrolment\n      }\n      site {\n        id\n        name\n        timeZone\n      }\n      capacity\n      documentation\n      startsOn\n      endsOn\n      census\n    }\n  }\n':
    types.PracticeDocument,
  '\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      __typename\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n':
    types.SignInDocument,
  '\n  mutation SignOut {\n    signOut\n  }\n': types.SignOutDocument,
  '\n  query AttendanceTrend($scope: ReportScope!, $bucket: Bucket!) {\n    attendanceTrend(scope: $scope, bucket: $bucket) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n      }\n      groups {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        series {\n          sessionsHeld\n          expected\n          attended\n          excused\n          lateCancelled\n          noShow\n          unrecorded\n          guests\n        }\n      }\n    }\n  }\n':
    types.AttendanceTrendDocument,
  '\n  query AttendanceMatrix($groupId: ID!, $from: Date!, $to: Date!) {\n    attendanceMatrix(groupId: $groupId, from: $from, to: $to) {\n      group {\n        id\n        name\n      }\n      sessions {\n        id\n        startsAt\n        date\n      }\n      rows {\n        client {\n          id\n          label\n        }\n        states\n      }\n    }\n  }\n':
    types.AttendanceMatrixDocument,
  '\n  query AttendanceConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      lastAttended\n      notified\n      absences\n      reasons {\n        reason\n        count\n      }\n      followUpsDue\n      followUpsDone\n    }\n  }\n':
    types.AttendanceConcernsDocument,
  '\n  query HomeAttendance($now: ReportScope!, $before: ReportScope!) {\n    now: attendanceTrend(scope: $now, bucket: WEEK) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n      groups {\n        group {\n          id\n          name\n        }\n        series {\n          expected\n          attended\n        }\n      }\n    }\n    before: attendanceTrend(scope: $before, bucket: QUARTER) {\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n    }\n  }\n':
    types.HomeAttendanceDocument,
  '\n  query HomePeople($scope: ReportScope!) {\n    membershipTimeline(scope: $scope, bucket: QUARTER) {\n      groups {\n        group {\n          id\n          name\n        }\n        entries\n        exits\n        memberships {\n          id\n          client {\n            id\n          }\n          leftOn\n          exit\n          exitCircumstances\n        }\n      }\n    }\n  }\n':
    types.HomePeopleDocument,
  '\n  query HomeConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      followUpsDue\n      followUpsDone\n    }\n  }\n':
    types.HomeConcernsDocument,
  '\n  query HomeGoals($scope: ReportScope!) {\n    goalProgress(scope: $scope, bucket: QUARTER) {\n      goals {\n        goalId\n        values\n        change\n        stale\n      }\n    }\n  }\n':
    types.HomeGoalsDocument,
  '\n  query HomeTeam($scope: ReportScope!) {\n    cofacilitation(scope: $scope) {\n      gaps {\n        group {\n          id\n          name\n        }\n        missing {\n          id\n        }\n      }\n      dualRelationships {\n        group {\n          id\n          name\n        }\n        client {\n          id\n        }\n        to\n      }\n    }\n  }\n':
    types.HomeTeamDocument,
  '\n  query HomeWeek($scope: ReportScope!) {\n    sessions(scope: $scope, limit: 100) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        status\n        expected\n        attended\n      }\n    }\n  }\n':
    types.HomeWeekDocument,
  '\n  query Member($id: ID!) {\n    member(id: $id) {\n      client {\n        id\n        externalId\n        label\n      }\n      payer\n      primaryTherapists {\n        staff {\n          id\n          name\n          credential\n        }\n        from\n        to\n      }\n      diagnoses {\n        icd10\n        from\n        to\n      }\n    }\n  }\n':
    types.MemberDocument,
  '\n  query MemberHistory($id: ID!) {\n    memberHistory(clientId: $id) {\n      client {\n        id\n        label\n      }\n      memberships {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        enteredOn\n        leftOn\n        exit\n        exitCircumstances\n        entries {\n          session {\n            id\n            startsAt\n            date\n          }\n          state\n          topic\n          noteId\n          noteStatus\n          signedBy {\n            id\n            name\n            credential\n          }\n          signedAt\n        }\n      }\n      goals {\n        goalId\n        text\n        dates\n        values\n        first\n        last\n        change\n        stale\n      }\n    }\n  }\n':
    types.MemberHistoryDocument,
  '\n  query SessionsBehind($scope: ReportScope!) {\n    sessions(scope: $scope, status: HELD, limit: 200) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n':
    types.SessionsBehindDocument,
  '\n  query SeatsBehind($scope: ReportScope!, $states: [SeatState!]) {\n    seats(scope: $scope, states: $states, limit: 500) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        client {\n          id\n          label\n        }\n        state\n      }\n    }\n  }\n':
    types.SeatsBehindDocument,
  '\n  query Session($id: ID!) {\n    session(id: $id) {\n      row {\n        session {\n          id\n          externalId\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        site {\n          id\n          name\n          timeZone\n        }\n        endsAt\n        status\n        cancelReason\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n            credential\n          }\n        }\n      }\n      module {\n        module\n        title\n      }\n      telehealth\n      topic\n      seats {\n        client {\n          id\n          label\n        }\n        state\n        arrivedAt\n        leftAt\n        noteStatus\n      }\n    }\n  }\n':
    types.SessionDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Practice {\n    viewer {\n      id\n      name\n      email\n      roles\n      staff {\n        id\n        name\n        credential\n      }\n      organization {\n        id\n        name\n        timeZone\n        demo\n        firstSessionOn\n        lastSessionOn\n      }\n    }\n    sites {\n      id\n      name\n      timeZone\n    }\n    staff {\n      id\n      name\n      credential\n    }\n    groups {\n      group {\n        id\n        externalId\n        name\n        kind\n        enrolment\n      }\n      site {\n        id\n        name\n        timeZone\n      }\n      capacity\n      documentation\n      startsOn\n      endsOn\n      census\n    }\n  }\n',
): (typeof documents)['\n  query Practice {\n    viewer {\n      id\n      name\n      email\n      roles\n      staff {\n        id\n        name\n        credential\n      }\n      organization {\n        id\n        name\n        timeZone\n        demo\n        firstSessionOn\n        lastSessionOn\n      }\n    }\n    sites {\n      id\n      name\n      timeZone\n    }\n    staff {\n      id\n      name\n      credential\n    }\n    groups {\n      group {\n        id\n        externalId\n        name\n        kind\n        enrolment\n      }\n      site {\n        id\n        name\n        timeZone\n      }\n      capacity\n      documentation\n      startsOn\n      endsOn\n      census\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      __typename\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n',
): (typeof documents)['\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      __typename\n      ... on Viewer {\n        id\n      }\n      ... on Refusal {\n        message\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  mutation SignOut {\n    signOut\n  }\n',
): (typeof documents)['\n  mutation SignOut {\n    signOut\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AttendanceTrend($scope: ReportScope!, $bucket: Bucket!) {\n    attendanceTrend(scope: $scope, bucket: $bucket) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n      }\n      groups {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        series {\n          sessionsHeld\n          expected\n          attended\n          excused\n          lateCancelled\n          noShow\n          unrecorded\n          guests\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query AttendanceTrend($scope: ReportScope!, $bucket: Bucket!) {\n    attendanceTrend(scope: $scope, bucket: $bucket) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n      }\n      groups {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        series {\n          sessionsHeld\n          expected\n          attended\n          excused\n          lateCancelled\n          noShow\n          unrecorded\n          guests\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AttendanceMatrix($groupId: ID!, $from: Date!, $to: Date!) {\n    attendanceMatrix(groupId: $groupId, from: $from, to: $to) {\n      group {\n        id\n        name\n      }\n      sessions {\n        id\n        startsAt\n        date\n      }\n      rows {\n        client {\n          id\n          label\n        }\n        states\n      }\n    }\n  }\n',
): (typeof documents)['\n  query AttendanceMatrix($groupId: ID!, $from: Date!, $to: Date!) {\n    attendanceMatrix(groupId: $groupId, from: $from, to: $to) {\n      group {\n        id\n        name\n      }\n      sessions {\n        id\n        startsAt\n        date\n      }\n      rows {\n        client {\n          id\n          label\n        }\n        states\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query AttendanceConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      lastAttended\n      notified\n      absences\n      reasons {\n        reason\n        count\n      }\n      followUpsDue\n      followUpsDone\n    }\n  }\n',
): (typeof documents)['\n  query AttendanceConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      lastAttended\n      notified\n      absences\n      reasons {\n        reason\n        count\n      }\n      followUpsDue\n      followUpsDone\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query HomeAttendance($now: ReportScope!, $before: ReportScope!) {\n    now: attendanceTrend(scope: $now, bucket: WEEK) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n      groups {\n        group {\n          id\n          name\n        }\n        series {\n          expected\n          attended\n        }\n      }\n    }\n    before: attendanceTrend(scope: $before, bucket: QUARTER) {\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n    }\n  }\n',
): (typeof documents)['\n  query HomeAttendance($now: ReportScope!, $before: ReportScope!) {\n    now: attendanceTrend(scope: $now, bucket: WEEK) {\n      buckets\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n      groups {\n        group {\n          id\n          name\n        }\n        series {\n          expected\n          attended\n        }\n      }\n    }\n    before: attendanceTrend(scope: $before, bucket: QUARTER) {\n      total {\n        sessionsHeld\n        expected\n        attended\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query HomePeople($scope: ReportScope!) {\n    membershipTimeline(scope: $scope, bucket: QUARTER) {\n      groups {\n        group {\n          id\n          name\n        }\n        entries\n        exits\n        memberships {\n          id\n          client {\n            id\n          }\n          leftOn\n          exit\n          exitCircumstances\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query HomePeople($scope: ReportScope!) {\n    membershipTimeline(scope: $scope, bucket: QUARTER) {\n      groups {\n        group {\n          id\n          name\n        }\n        entries\n        exits\n        memberships {\n          id\n          client {\n            id\n          }\n          leftOn\n          exit\n          exitCircumstances\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query HomeConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      followUpsDue\n      followUpsDone\n    }\n  }\n',
): (typeof documents)['\n  query HomeConcerns($scope: ReportScope!) {\n    attendanceConcerns(scope: $scope) {\n      group {\n        id\n        name\n      }\n      client {\n        id\n        label\n      }\n      level\n      missedInARow\n      lastSixRate\n      followUpsDue\n      followUpsDone\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query HomeGoals($scope: ReportScope!) {\n    goalProgress(scope: $scope, bucket: QUARTER) {\n      goals {\n        goalId\n        values\n        change\n        stale\n      }\n    }\n  }\n',
): (typeof documents)['\n  query HomeGoals($scope: ReportScope!) {\n    goalProgress(scope: $scope, bucket: QUARTER) {\n      goals {\n        goalId\n        values\n        change\n        stale\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query HomeTeam($scope: ReportScope!) {\n    cofacilitation(scope: $scope) {\n      gaps {\n        group {\n          id\n          name\n        }\n        missing {\n          id\n        }\n      }\n      dualRelationships {\n        group {\n          id\n          name\n        }\n        client {\n          id\n        }\n        to\n      }\n    }\n  }\n',
): (typeof documents)['\n  query HomeTeam($scope: ReportScope!) {\n    cofacilitation(scope: $scope) {\n      gaps {\n        group {\n          id\n          name\n        }\n        missing {\n          id\n        }\n      }\n      dualRelationships {\n        group {\n          id\n          name\n        }\n        client {\n          id\n        }\n        to\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query HomeWeek($scope: ReportScope!) {\n    sessions(scope: $scope, limit: 100) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        status\n        expected\n        attended\n      }\n    }\n  }\n',
): (typeof documents)['\n  query HomeWeek($scope: ReportScope!) {\n    sessions(scope: $scope, limit: 100) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        status\n        expected\n        attended\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Member($id: ID!) {\n    member(id: $id) {\n      client {\n        id\n        externalId\n        label\n      }\n      payer\n      primaryTherapists {\n        staff {\n          id\n          name\n          credential\n        }\n        from\n        to\n      }\n      diagnoses {\n        icd10\n        from\n        to\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Member($id: ID!) {\n    member(id: $id) {\n      client {\n        id\n        externalId\n        label\n      }\n      payer\n      primaryTherapists {\n        staff {\n          id\n          name\n          credential\n        }\n        from\n        to\n      }\n      diagnoses {\n        icd10\n        from\n        to\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query MemberHistory($id: ID!) {\n    memberHistory(clientId: $id) {\n      client {\n        id\n        label\n      }\n      memberships {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        enteredOn\n        leftOn\n        exit\n        exitCircumstances\n        entries {\n          session {\n            id\n            startsAt\n            date\n          }\n          state\n          topic\n          noteId\n          noteStatus\n          signedBy {\n            id\n            name\n            credential\n          }\n          signedAt\n        }\n      }\n      goals {\n        goalId\n        text\n        dates\n        values\n        first\n        last\n        change\n        stale\n      }\n    }\n  }\n',
): (typeof documents)['\n  query MemberHistory($id: ID!) {\n    memberHistory(clientId: $id) {\n      client {\n        id\n        label\n      }\n      memberships {\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        enteredOn\n        leftOn\n        exit\n        exitCircumstances\n        entries {\n          session {\n            id\n            startsAt\n            date\n          }\n          state\n          topic\n          noteId\n          noteStatus\n          signedBy {\n            id\n            name\n            credential\n          }\n          signedAt\n        }\n      }\n      goals {\n        goalId\n        text\n        dates\n        values\n        first\n        last\n        change\n        stale\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SessionsBehind($scope: ReportScope!) {\n    sessions(scope: $scope, status: HELD, limit: 200) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n',
): (typeof documents)['\n  query SessionsBehind($scope: ReportScope!) {\n    sessions(scope: $scope, status: HELD, limit: 200) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        site {\n          id\n          timeZone\n        }\n        endsAt\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n          }\n        }\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query SeatsBehind($scope: ReportScope!, $states: [SeatState!]) {\n    seats(scope: $scope, states: $states, limit: 500) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        client {\n          id\n          label\n        }\n        state\n      }\n    }\n  }\n',
): (typeof documents)['\n  query SeatsBehind($scope: ReportScope!, $states: [SeatState!]) {\n    seats(scope: $scope, states: $states, limit: 500) {\n      total\n      rows {\n        session {\n          id\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n        }\n        client {\n          id\n          label\n        }\n        state\n      }\n    }\n  }\n'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: '\n  query Session($id: ID!) {\n    session(id: $id) {\n      row {\n        session {\n          id\n          externalId\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        site {\n          id\n          name\n          timeZone\n        }\n        endsAt\n        status\n        cancelReason\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n            credential\n          }\n        }\n      }\n      module {\n        module\n        title\n      }\n      telehealth\n      topic\n      seats {\n        client {\n          id\n          label\n        }\n        state\n        arrivedAt\n        leftAt\n        noteStatus\n      }\n    }\n  }\n',
): (typeof documents)['\n  query Session($id: ID!) {\n    session(id: $id) {\n      row {\n        session {\n          id\n          externalId\n          startsAt\n          date\n        }\n        group {\n          id\n          name\n          kind\n          enrolment\n        }\n        site {\n          id\n          name\n          timeZone\n        }\n        endsAt\n        status\n        cancelReason\n        expected\n        attended\n        excused\n        lateCancelled\n        noShow\n        unrecorded\n        guests\n        facilitators {\n          role\n          staff {\n            id\n            name\n            credential\n          }\n        }\n      }\n      module {\n        module\n        title\n      }\n      telehealth\n      topic\n      seats {\n        client {\n          id\n          label\n        }\n        state\n        arrivedAt\n        leftAt\n        noteStatus\n      }\n    }\n  }\n'];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;
