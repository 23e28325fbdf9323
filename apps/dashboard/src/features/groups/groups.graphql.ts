import { graphql } from '../../gql/index.ts';
import '../../platform/group-summary.graphql.ts';

export const groupListQuery = graphql(`
  query GroupList {
    groups {
      ...GroupSummaryFields
      facilitators {
        role
        staff {
          id
          name
          credential
        }
      }
      lastSession {
        id
        startsAt
        date
      }
    }
  }
`);

export const groupQuery = graphql(`
  query Group($id: ID!) {
    group(id: $id) {
      summary {
        ...GroupSummaryFields
        lastSession {
          id
          startsAt
          date
        }
      }
      serviceCode
      part2
      version
      mayChange
      mayKeepRoster
      meetings {
        weekday
        startsAt
        minutes
      }
      curriculum {
        module
        title
      }
      facilitators {
        role
        from
        to
        staff {
          id
          name
          credential
        }
      }
      members {
        membershipId
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
`);
