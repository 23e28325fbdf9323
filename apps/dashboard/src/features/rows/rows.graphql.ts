import { graphql } from '../../gql/index.ts';

export const sessionsBehindQuery = graphql(`
  query SessionsBehind($scope: ReportScope!) {
    sessions(scope: $scope, status: HELD, limit: 200) {
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
    seats(scope: $scope, states: $states, limit: 500) {
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
