import { graphql } from '../../gql/index.ts';

export const memberQuery = graphql(`
  query Member($id: ID!) {
    member(id: $id) {
      client {
        id
        externalId
        label
      }
      payer
    }
  }
`);

export const memberHistoryQuery = graphql(`
  query MemberHistory($id: ID!) {
    memberHistory(clientId: $id) {
      client {
        id
        label
      }
      memberships {
        group {
          id
          name
          kind
          enrolment
        }
        enteredOn
        leftOn
        exit
        exitCircumstances
        entries {
          session {
            id
            startsAt
            date
          }
          state
          topic
          noteId
          noteStatus
          signedBy {
            id
            name
            credential
          }
          signedAt
        }
      }
      goals {
        goalId
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
