import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const recordRequestMutation = graphql(`
  mutation RecordAmendmentRequest(
    $id: ID!
    $clientId: ID!
    $noteId: ID
    $receivedOn: Date!
    $wanted: String!
    $reason: String!
  ) {
    result: recordAmendmentRequest(
      id: $id
      clientId: $clientId
      noteId: $noteId
      receivedOn: $receivedOn
      wanted: $wanted
      reason: $reason
    ) {
      ...WriteAnswer
    }
  }
`);

export const recordNoticeMutation = graphql(`
  mutation RecordAmendmentNotice(
    $id: ID!
    $clientId: ID!
    $noteId: ID
    $receivedOn: Date!
    $informedBy: String!
    $says: String!
  ) {
    result: recordAmendmentNotice(
      id: $id
      clientId: $clientId
      noteId: $noteId
      receivedOn: $receivedOn
      informedBy: $informedBy
      says: $says
    ) {
      ...WriteAnswer
    }
  }
`);

export const takeBackNoticeMutation = graphql(`
  mutation TakeBackAmendmentNotice($id: ID!, $clientId: ID!, $requestId: ID!) {
    result: takeBackAmendmentNotice(id: $id, clientId: $clientId, requestId: $requestId) {
      ...WriteAnswer
    }
  }
`);

export const extendMutation = graphql(`
  mutation ExtendAmendmentRequest(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $reasons: String!
    $until: Date!
    $contact: String!
  ) {
    result: extendAmendmentRequest(
      id: $id
      clientId: $clientId
      requestId: $requestId
      reasons: $reasons
      until: $until
      contact: $contact
    ) {
      ...WriteAnswer
    }
  }
`);

export const askMutation = graphql(`
  mutation AskAboutAmendment($id: ID!, $clientId: ID!, $requestId: ID!, $staffId: ID!, $question: String!) {
    result: askAboutAmendment(
      id: $id
      clientId: $clientId
      requestId: $requestId
      staffId: $staffId
      question: $question
    ) {
      ...WriteAnswer
    }
  }
`);

export const answerMutation = graphql(`
  mutation AnswerAboutAmendment($id: ID!, $clientId: ID!, $requestId: ID!, $answer: String!) {
    result: answerAboutAmendment(id: $id, clientId: $clientId, requestId: $requestId, answer: $answer) {
      ...WriteAnswer
    }
  }
`);

export const amendMutation = graphql(`
  mutation AmendOnRequest(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $noteId: ID!
    $entry: String!
    $text: String!
    $password: String!
    $code: String
  ) {
    result: amendOnRequest(
      id: $id
      clientId: $clientId
      requestId: $requestId
      noteId: $noteId
      entry: $entry
      text: $text
      password: $password
      code: $code
    ) {
      ...WriteAnswer
    }
  }
`);

export const linkMutation = graphql(`
  mutation LinkAmendment(
    $id: ID!
    $clientId: ID!
    $requestId: ID!
    $authorId: ID
    $writtenAt: DateTime
    $what: String
  ) {
    result: linkAmendment(
      id: $id
      clientId: $clientId
      requestId: $requestId
      authorId: $authorId
      writtenAt: $writtenAt
      what: $what
    ) {
      ...WriteAnswer
    }
  }
`);

export const withdrawMutation = graphql(`
  mutation WithdrawAmendmentRequest($id: ID!, $clientId: ID!, $requestId: ID!) {
    result: withdrawAmendmentRequest(id: $id, clientId: $clientId, requestId: $requestId) {
      ...WriteAnswer
    }
  }
`);
