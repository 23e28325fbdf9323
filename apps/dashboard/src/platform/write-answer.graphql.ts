import { graphql } from '../gql/index.ts';

/** What every change answers that makes or changes one record; documents that spread it name this file. */
graphql(`
  fragment WriteAnswer on WriteResult {
    __typename
    ... on Done {
      id
    }
    ... on Refusal {
      code
      message
      field
    }
  }
`);
