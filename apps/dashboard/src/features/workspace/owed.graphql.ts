import { graphql } from '../../gql/index.ts';

export const owedQuery = graphql(`
  query OwedByMe {
    owedByMe {
      kind
      session {
        id
        startsAt
        date
      }
      groupId
      groupName
      client {
        id
        label
      }
      count
      dueAt
      overdue
    }
  }
`);
