import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const releasePreviewQuery = graphql(`
  query ReleasePreview($clientId: ID!, $from: Date!, $to: Date!) {
    releasePreview(clientId: $clientId, from: $from, to: $to) {
      __typename
      ... on ReleasePreview {
        sessions
        notes
        unsigned
        isPart2
        doubtful {
          key
          words
          level
          place
          date
          sessionId
        }
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const releaseRecordMutation = graphql(`
  mutation ReleaseRecord(
    $id: ID!
    $clientId: ID!
    $from: Date!
    $to: Date!
    $recipient: String!
    $purpose: String!
    $consentId: ID
    $mayStand: [String!]!
  ) {
    result: releaseRecord(
      id: $id
      clientId: $clientId
      from: $from
      to: $to
      recipient: $recipient
      purpose: $purpose
      consentId: $consentId
      mayStand: $mayStand
    ) {
      __typename
      ... on ReleasedRecord {
        id
        fileName
        pdf
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export const consentsQuery = graphql(`
  query Consents($clientId: ID!) {
    consents(clientId: $clientId) {
      mayRecord
      rows {
        id
        recipient
        purpose
        givenOn
        expiresOn
        revokedOn
        enteredBy
        holds
      }
    }
  }
`);

export const enterConsentMutation = graphql(`
  mutation EnterConsent(
    $id: ID!
    $clientId: ID!
    $recipient: String!
    $purpose: String!
    $givenOn: Date!
    $expiresOn: Date!
  ) {
    result: enterConsent(
      id: $id
      clientId: $clientId
      recipient: $recipient
      purpose: $purpose
      givenOn: $givenOn
      expiresOn: $expiresOn
    ) {
      ...WriteAnswer
    }
  }
`);

export const revokeConsentMutation = graphql(`
  mutation RevokeConsent($id: ID!, $clientId: ID!) {
    result: revokeConsent(id: $id, clientId: $clientId) {
      ...WriteAnswer
    }
  }
`);
