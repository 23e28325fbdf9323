import { graphql } from '../../gql/index.ts';

export const cofacilitationQuery = graphql(`
  query Cofacilitation($scope: ReportScope!) {
    cofacilitation(scope: $scope) {
      assignments {
        group {
          id
          name
        }
        staff {
          id
          name
          credential
        }
        role
        from
        to
        sessionsInRoom
        sessionsAlone
      }
      pairs {
        a {
          id
          name
          credential
        }
        b {
          id
          name
          credential
        }
        sessionsTogether
        groups {
          id
          name
        }
      }
      gaps {
        group {
          id
          name
        }
        session {
          id
          startsAt
          date
        }
        missing {
          id
          name
        }
        unassigned {
          id
          name
        }
      }
      dualRelationships {
        group {
          id
          name
        }
        client {
          id
          label
        }
        staff {
          id
          name
          credential
        }
        from
        to
      }
    }
    attendanceTrend(scope: $scope, bucket: QUARTER) {
      total {
        sessionsHeld
      }
      groups {
        group {
          id
          name
        }
        series {
          sessionsHeld
        }
      }
    }
    membershipTimeline(scope: $scope, bucket: QUARTER) {
      groups {
        memberships {
          id
        }
      }
    }
  }
`);
