import { graphql } from '../../gql/index.ts';

export const amendmentRequestsQuery = graphql(`
  query AmendmentRequests($clientId: ID!) {
    amendmentRequests(clientId: $clientId) {
      mayRecord
      mayRecordOther
      mayDecide
      lastContact
      notes {
        id
        date
        groupName
        author
      }
      rows {
        ...ShownRequest
      }
    }
  }
`);

graphql(`
  fragment ShownRequest on AmendmentRequest {
    id
    note {
      id
      session {
        id
        date
      }
      groupName
      author
      isSigned
      isPart2
      entries {
        authorId
        author
        writtenAt
        entry
        text
      }
    }
    receivedOn
    wanted
    reason
    informedBy
    enteredBy
    state
    actBy
    overdue
    mayExtendTo
    duties
    isAskedOfMe
    askedOf
    dispute
    persons {
      id
      recipient
      namedBy
      toldOn
    }
    steps {
      id
      kind
      takenOn
      enteredBy
      text
      accepts
      ground
      day
      letter
      staffName
      amendedBy {
        authorId
        author
        writtenAt
        entry
        text
      }
    }
    askable {
      id
      name
    }
  }
`);

export const amendmentsDueQuery = graphql(`
  query AmendmentsDue($onlyMine: Boolean!) {
    amendmentsDue(onlyMine: $onlyMine) {
      id
      client {
        id
        label
      }
      session {
        id
        date
      }
      groupName
      receivedOn
      state
      duties
      actBy
      overdue
      isAskedOfMe
      askedOf
      isNotice
    }
  }
`);

export const amendmentLetterQuery = graphql(`
  query AmendmentLetter($clientId: ID!, $requestId: ID!, $letter: String!) {
    amendmentLetter(clientId: $clientId, requestId: $requestId, letter: $letter) {
      __typename
      ... on AmendmentLetter {
        fileName
        pdf
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const consentsToShareQuery = graphql(`
  query ConsentsToShare($clientId: ID!) {
    consents(clientId: $clientId) {
      rows {
        id
        recipient
        givenOn
        holds
      }
    }
  }
`);
