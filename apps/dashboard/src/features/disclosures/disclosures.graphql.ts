import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const disclosuresQuery = graphql(`
  query Disclosures($clientId: ID!) {
    disclosures(clientId: $clientId) {
      mayRecord
      rows {
        id
        disclosedOn
        recipient
        what
        purpose
        enteredAt
        enteredBy
        replacedBy
      }
    }
  }
`);

export const recordDisclosureMutation = graphql(`
  mutation RecordDisclosure(
    $id: ID!
    $clientId: ID!
    $disclosedOn: Date!
    $recipient: String!
    $what: String!
    $purpose: String!
    $replaces: ID
  ) {
    result: recordDisclosure(
      id: $id
      clientId: $clientId
      disclosedOn: $disclosedOn
      recipient: $recipient
      what: $what
      purpose: $purpose
      replaces: $replaces
    ) {
      ...WriteAnswer
    }
  }
`);
