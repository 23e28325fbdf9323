import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const decideMutation = graphql(`
  mutation DecideAmendmentRequest(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $outcome: String!
    $accepts: String
    $ground: String
    $basis: String
    $contact: String!
  ) {
    result: decideAmendmentRequest(
      id: $id
      clientId: $clientId
      requestId: $requestId
      outcome: $outcome
      accepts: $accepts
      ground: $ground
      basis: $basis
      contact: $contact
    ) {
      ...WriteAnswer
    }
  }
`);

export const letterSentMutation = graphql(`
  mutation RecordAmendmentLetter(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $letter: String!
    $sentOn: Date!
  ) {
    result: recordAmendmentLetter(
      id: $id
      clientId: $clientId
      requestId: $requestId
      letter: $letter
      sentOn: $sentOn
    ) {
      ...WriteAnswer
    }
  }
`);

export const disagreeMutation = graphql(`
  mutation RecordDisagreement(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $statement: String!
    $filedOn: Date!
  ) {
    result: recordDisagreement(
      id: $id
      clientId: $clientId
      requestId: $requestId
      statement: $statement
      filedOn: $filedOn
    ) {
      ...WriteAnswer
    }
  }
`);

export const goAlongMutation = graphql(`
  mutation AskThatDenialGoesAlong($id: ID!, $clientId: ID!, $requestId: ID!) {
    result: askThatDenialGoesAlong(id: $id, clientId: $clientId, requestId: $requestId) {
      ...WriteAnswer
    }
  }
`);

export const rebutMutation = graphql(`
  mutation RebutDisagreement(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $rebuttal: String!
    $contact: String!
  ) {
    result: rebutDisagreement(
      id: $id
      clientId: $clientId
      requestId: $requestId
      rebuttal: $rebuttal
      contact: $contact
    ) {
      ...WriteAnswer
    }
  }
`);

export const namePersonMutation = graphql(`
  mutation NamePersonToTell(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $recipient: String!
    $namedBy: String!
  ) {
    result: namePersonToTell(
      id: $id
      clientId: $clientId
      requestId: $requestId
      recipient: $recipient
      namedBy: $namedBy
    ) {
      ...WriteAnswer
    }
  }
`);

export const personToldMutation = graphql(`
  mutation RecordPersonTold(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $personId: ID!
    $toldOn: Date!
    $consentId: ID
  ) {
    result: recordPersonTold(
      id: $id
      clientId: $clientId
      requestId: $requestId
      personId: $personId
      toldOn: $toldOn
      consentId: $consentId
    ) {
      ...WriteAnswer
    }
  }
`);
