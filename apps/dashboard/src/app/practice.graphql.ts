import { graphql } from '../gql/index.ts';
import '../platform/group-summary.graphql.ts';

export const practiceQuery = graphql(`
  query Practice {
    viewer {
      id
      name
      email
      roles
      hasPassword
      hasSecondFactor
      staff {
        id
        name
        credential
      }
      organization {
        id
        name
        timeZone
        demo
        firstSessionOn
        lastSessionOn
      }
    }
    sites {
      id
      name
      timeZone
    }
    staff {
      id
      name
      credential
      lastDay
    }
    groups {
      ...GroupSummaryFields
    }
  }
`);

export const signOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

export const memberSearchQuery = graphql(`
  query MemberSearch($search: String!) {
    members(search: $search, limit: 8) {
      client {
        id
        label
      }
    }
  }
`);
