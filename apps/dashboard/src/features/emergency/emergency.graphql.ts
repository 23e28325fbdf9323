import { graphql } from '../../gql/index.ts';

export const emergencyQuery = graphql(`
  query Emergency {
    emergency {
      mayOpen
      asksForCode
      awaitingReview
      running {
        id
        client {
          id
          label
        }
        expiresAt
        secondsLeft
      }
    }
  }
`);

export const openEmergencyAccessMutation = graphql(`
  mutation OpenEmergencyAccess(
    $id: ID!
    $client: String!
    $occasion: EmergencyOccasion!
    $explanation: String!
    $password: String!
    $code: String
  ) {
    openEmergencyAccess(
      id: $id
      client: $client
      occasion: $occasion
      explanation: $explanation
      password: $password
      code: $code
    ) {
      __typename
      ... on RunningEmergency {
        id
        client {
          id
        }
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export const endEmergencyAccessMutation = graphql(`
  mutation EndEmergencyAccess($id: ID!) {
    endEmergencyAccess(id: $id) {
      __typename
    }
  }
`);

graphql(`
  fragment ReviewedAccess on EmergencyAccess {
    id
    userId
    person
    client {
      id
      label
    }
    occasion
    explanation
    openedAt
    endsAt
    running
    events
    reviewDueAt
    reviewedAt
    reviewedBy
    remark
  }
`);

export const emergencyAccessesQuery = graphql(`
  query EmergencyAccesses {
    emergencyAccesses {
      ...ReviewedAccess
    }
  }
`);

export const reviewEmergencyAccessMutation = graphql(`
  mutation ReviewEmergencyAccess($id: ID!, $remark: String!) {
    reviewEmergencyAccess(id: $id, remark: $remark) {
      __typename
      ...ReviewedAccess
      ... on Refusal {
        message
      }
    }
  }
`);

export const emergencyRightsQuery = graphql(`
  query EmergencyRights {
    emergencyRights {
      userId
      name
      holds
      givenAt
    }
  }
`);

export const setEmergencyRightMutation = graphql(`
  mutation SetEmergencyRight($userId: ID!, $holds: Boolean!) {
    setEmergencyRight(userId: $userId, holds: $holds) {
      __typename
      ... on EmergencyRight {
        userId
        holds
        givenAt
      }
      ... on Refusal {
        message
      }
    }
  }
`);
