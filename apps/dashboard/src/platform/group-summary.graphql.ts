import { graphql } from '../gql/index.ts';

/** A group as lists and choices show it; documents that spread it name this file. */
graphql(`
  fragment GroupSummaryFields on GroupSummary {
    group {
      id
      externalId
      name
      kind
      enrolment
    }
    site {
      id
      name
      timeZone
    }
    capacity
    documentation
    startsOn
    endsOn
    census
  }
`);
