import { graphql } from '../../gql/index.ts';

export const memberNotesQuery = graphql(`
  query MemberNotes($id: ID!, $limit: Int!, $offset: Int!) {
    memberNotes(clientId: $id, limit: $limit, offset: $offset) {
      id
      session {
        id
        date
        startsAt
      }
      groupName
      author
      signedAt
      texts {
        field
        value
      }
      additions {
        entry
        text
        author
        writtenAt
      }
      requests {
        receivedOn
        informedBy
        state
        decidedOn
      }
    }
  }
`);
