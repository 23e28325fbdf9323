import { graphql } from '../../gql/index.ts';

export const sessionsBehindQuery = graphql(`
  query SessionsBehind($scope: ReportScope!) {
    sessions(scope: $scope, status: HELD, limit: 2000) {
      total
      rows {
        session {
          id
          startsAt
          date
        }
        group {
          id
          name
        }
        site {
          id
          timeZone
        }
        endsAt
        expected
        attended
        excused
        lateCancelled
        noShow
        unrecorded
        guests
        facilitators {
          role
          staff {
            id
            name
          }
        }
      }
    }
  }
`);

export const seatsBehindQuery = graphql(`
  query SeatsBehind($scope: ReportScope!, $states: [SeatState!]) {
    seats(scope: $scope, states: $states, limit: 2000) {
      total
      rows {
        session {
          id
          startsAt
          date
        }
        group {
          id
          name
        }
        client {
          id
          label
        }
        state
      }
    }
  }
`);

export const assignmentsBehindQuery = graphql(`
  query AssignmentsBehind($scope: ReportScope!) {
    cofacilitation(scope: $scope) {
      assignments {
        staff {
          id
        }
        group {
          id
        }
        from
        to
      }
    }
  }
`);

export const staysBehindQuery = graphql(`
  query StaysBehind($scope: ReportScope!) {
    membershipTimeline(scope: $scope, bucket: QUARTER) {
      groups {
        group {
          id
          name
        }
        memberships {
          id
          client {
            id
            label
          }
          enteredOn
          leftOn
          exit
          exitCircumstances
        }
      }
    }
  }
`);

export const concernsBehindQuery = graphql(`
  query ConcernsBehind($scope: ReportScope!) {
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
      followUpsDue
      followUpsDone
    }
  }
`);

export const ratingsBehindQuery = graphql(`
  query RatingsBehind($scope: ReportScope!, $bucket: Bucket!) {
    goalProgress(scope: $scope, bucket: $bucket) {
      buckets
      goals {
        goalId
        client {
          id
          label
        }
        text
        dates
        values
        groupIds
        before
        change
        stale
      }
    }
  }
`);

export const askedBehindQuery = graphql(`
  query AskedBehind($scope: ReportScope!, $ruleId: ID!, $limit: Int!) {
    checkedRecords(scope: $scope, ruleId: $ruleId, limit: $limit) {
      total
      title
      asked
      rows {
        id
        kind
        group {
          id
          name
        }
        session {
          id
          startsAt
          date
        }
        client {
          id
          label
        }
        author {
          id
          name
        }
        from
        to
        fails
      }
    }
  }
`);

export const findingsBehindQuery = graphql(`
  query FindingsBehind($scope: ReportScope!, $ruleId: ID!, $what: String!, $limit: Int!) {
    findingsOverTime(scope: $scope, ruleId: $ruleId, what: $what, limit: $limit) {
      total
      title
      rows {
        id
        group {
          id
          name
        }
        session {
          id
          startsAt
          date
        }
        client {
          id
          label
        }
        staff {
          id
          name
        }
        appearedAt
        endedAt
      }
    }
  }
`);
