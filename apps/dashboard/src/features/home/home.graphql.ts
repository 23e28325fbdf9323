import { graphql } from '../../gql/index.ts';

export const homeAttendanceQuery = graphql(`
  query HomeAttendance($now: ReportScope!, $before: ReportScope!) {
    now: attendanceTrend(scope: $now, bucket: WEEK) {
      buckets
      total {
        sessionsHeld
        expected
        attended
      }
      groups {
        group {
          id
          name
        }
        series {
          expected
          attended
        }
      }
    }
    before: attendanceTrend(scope: $before, bucket: QUARTER) {
      total {
        sessionsHeld
        expected
        attended
      }
    }
  }
`);

export const homePeopleQuery = graphql(`
  query HomePeople($scope: ReportScope!) {
    membershipTimeline(scope: $scope, bucket: QUARTER) {
      groups {
        group {
          id
          name
        }
        entries
        exits
        memberships {
          id
          client {
            id
          }
          leftOn
          exit
          exitCircumstances
        }
      }
    }
  }
`);

export const homeConcernsQuery = graphql(`
  query HomeConcerns($scope: ReportScope!) {
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
      followUpsDue
      followUpsDone
    }
  }
`);

export const homeGoalsQuery = graphql(`
  query HomeGoals($scope: ReportScope!) {
    goalProgress(scope: $scope, bucket: QUARTER) {
      goals {
        goalId
        values
        change
        stale
      }
    }
  }
`);

export const homeTeamQuery = graphql(`
  query HomeTeam($scope: ReportScope!) {
    cofacilitation(scope: $scope) {
      gaps {
        group {
          id
          name
        }
        missing {
          id
        }
      }
      dualRelationships {
        group {
          id
          name
        }
        client {
          id
        }
        to
      }
    }
  }
`);

export const homeWeekQuery = graphql(`
  query HomeWeek($scope: ReportScope!) {
    sessions(scope: $scope, limit: 100) {
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
        status
        expected
        attended
        unrecorded
      }
    }
  }
`);

export const homeCompletenessQuery = graphql(`
  query HomeCompleteness($scope: ReportScope!) {
    completeness(scope: $scope, bucket: QUARTER) {
      required
      complete
      clinicians {
        overdue
      }
    }
  }
`);
