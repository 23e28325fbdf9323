import { graphql } from '../../gql/index.ts';

export const attendanceTrendQuery = graphql(`
  query AttendanceTrend($scope: ReportScope!, $bucket: Bucket!) {
    attendanceTrend(scope: $scope, bucket: $bucket) {
      buckets
      total {
        sessionsHeld
        expected
        attended
        excused
        lateCancelled
        noShow
        unrecorded
        guests
      }
      groups {
        group {
          id
          name
          kind
          enrolment
        }
        series {
          sessionsHeld
          expected
          attended
          excused
          lateCancelled
          noShow
          unrecorded
          guests
        }
      }
    }
  }
`);

export const attendanceMatrixQuery = graphql(`
  query AttendanceMatrix($groupId: ID!, $from: Date!, $to: Date!) {
    attendanceMatrix(groupId: $groupId, from: $from, to: $to) {
      group {
        id
        name
      }
      sessions {
        id
        startsAt
        date
      }
      rows {
        client {
          id
          label
        }
        states
      }
    }
  }
`);

export const attendanceConcernsQuery = graphql(`
  query AttendanceConcerns($scope: ReportScope!) {
    attendanceConcerns(scope: $scope) {
      group {
        id
        name
      }
      client {
        id
        label
      }
      level
      missedInARow
      lastSixRate
      lastAttended
      notified
      absences
      reasons {
        reason
        count
      }
      followUpsDue
      followUpsDone
    }
  }
`);
