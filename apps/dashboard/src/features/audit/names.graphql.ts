import { graphql } from '../../gql/index.ts';

export const openNamesQuery = graphql(`
  query OpenNames {
    openNames {
      notes
      groups {
        ...OpenNamesCounts
        group {
          id
          name
        }
      }
      clinicians {
        ...OpenNamesCounts
        staff {
          id
          name
        }
      }
    }
  }

  fragment OpenNamesCounts on OpenNames {
    notes
    blocks
    warns
    returned
    corrected
  }
`);

export const settledNamesQuery = graphql(`
  query SettledNames {
    settledNames {
      total
      rows {
        ...SettledNameFields
      }
    }
  }

  fragment SettledNameFields on SettledName {
    id
    title
    state
    at
    by
    until
    isOpen
    members
    group {
      id
      name
    }
    session {
      id
      date
    }
    client {
      id
      label
    }
    author {
      id
      name
    }
  }
`);

export const nameSweepQuery = graphql(`
  query NameSweep {
    nameSweep {
      ...NameSweepFields
    }
  }

  fragment NameSweepFields on NameSweep {
    id
    state
    startedBy
    startedAt
    done
    total
    movedAt
    endedAt
  }
`);

export const startNameSweepMutation = graphql(`
  mutation StartNameSweep {
    startNameSweep {
      __typename
      ... on NameSweep {
        ...NameSweepFields
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const cancelNameSweepMutation = graphql(`
  mutation CancelNameSweep($sweepId: ID!) {
    cancelNameSweep(sweepId: $sweepId) {
      __typename
      ... on NameSweep {
        ...NameSweepFields
      }
      ... on Refusal {
        message
      }
    }
  }
`);
