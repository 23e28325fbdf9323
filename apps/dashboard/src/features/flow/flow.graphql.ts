import { graphql } from '../../gql/index.ts';

export const membershipTimelineQuery = graphql(`
  query MembershipTimeline($scope: ReportScope!, $bucket: Bucket!) {
    membershipTimeline(scope: $scope, bucket: $bucket) {
      buckets
      groups {
        group {
          id
          name
          kind
          enrolment
        }
        census
        entries
        exits
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
          sessionsHeld
          sessionsAttended
          othersEntered
          othersLeft
        }
      }
    }
  }
`);

export const seatsOfTimelineQuery = graphql(`
  query SeatsOfTimeline($groupId: ID!, $from: Date!, $to: Date!) {
    attendanceMatrix(groupId: $groupId, from: $from, to: $to) {
      sessions {
        id
        date
      }
      rows {
        client {
          id
        }
        states
      }
    }
  }
`);
