import { graphql } from '../../gql/index.ts';

export const goalProgressQuery = graphql(`
  query GoalProgress($scope: ReportScope!, $bucket: Bucket!) {
    goalProgress(scope: $scope, bucket: $bucket) {
      buckets
      groups {
        group {
          id
          name
          kind
          enrolment
        }
        ratings
        mean
        improved
        unchanged
        declined
      }
      goals {
        goalId
        client {
          id
          label
        }
        text
        dates
        values
        first
        last
        change
        stale
      }
    }
  }
`);
