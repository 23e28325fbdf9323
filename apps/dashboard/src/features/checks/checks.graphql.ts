import { graphql } from '../../gql/index.ts';

export const checksUnderwayQuery = graphql(`
  query ChecksUnderway {
    checksUnderway {
      startedAt
      done
      total
    }
  }
`);
