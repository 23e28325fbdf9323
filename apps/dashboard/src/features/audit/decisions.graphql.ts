import { graphql } from '../../gql/index.ts';

// A decision by itself: what it is about is shown beside it. Names no record, so that deciding does not ask for all findings anew.
graphql(`
  fragment DecisionFields on FindingDecision {
    id
    findingId
    ruleId
    state
    isFound
    comment
    expiresOn
    madeBy
    madeAt
    undoneBy
    undoneAt
    answer
    answeredAt
  }
`);

graphql(`
  fragment FindingDecisionFields on FindingDecision {
    ...DecisionFields
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
    staff {
      id
      name
    }
  }
`);

// What deciding on findings answers: what was decided, and what was left as it is because it changed meanwhile.
graphql(`
  fragment DecisionAnswer on DecisionResult {
    __typename
    ... on FindingDecisions {
      decisions {
        ...DecisionFields
      }
      left {
        findingId
        reason
        decision {
          ...DecisionFields
        }
      }
    }
    ... on Refusal {
      code
      message
    }
  }
`);

export const decisionsOfFindingsQuery = graphql(`
  query DecisionsOfFindings($findingIds: [String!]!) {
    findingDecisions(findingIds: $findingIds) {
      ...DecisionFields
    }
  }
`);

export const findingDecisionsQuery = graphql(`
  query FindingDecisions {
    findingDecisions {
      ...FindingDecisionFields
    }
  }
`);

export const returnedToMeQuery = graphql(`
  query ReturnedToMe {
    returnedToMe {
      ...FindingDecisionFields
    }
  }
`);

export const sessionDecisionsQuery = graphql(`
  query SessionDecisions($sessionId: ID!) {
    sessionDecisions(sessionId: $sessionId) {
      ...FindingDecisionFields
    }
  }
`);

export const returnFindingsMutation = graphql(`
  mutation ReturnFindings($findingIds: [String!]!, $comment: String!, $seen: [ID!]) {
    returnFindings(findingIds: $findingIds, comment: $comment, seen: $seen) {
      ...DecisionAnswer
    }
  }
`);

export const waiveFindingsMutation = graphql(`
  mutation WaiveFindings($findingIds: [String!]!, $reason: String!, $expiresOn: Date!, $seen: [ID!]) {
    waiveFindings(findingIds: $findingIds, reason: $reason, expiresOn: $expiresOn, seen: $seen) {
      ...DecisionAnswer
    }
  }
`);

export const undoFindingDecisionsMutation = graphql(`
  mutation UndoFindingDecisions($decisionIds: [ID!]!) {
    undoFindingDecisions(decisionIds: $decisionIds) {
      ... on FindingDecisions {
        decisions {
          ...DecisionFields
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const answerReturnedMutation = graphql(`
  mutation AnswerReturned($decisionId: ID!, $comment: String!) {
    answerReturned(decisionId: $decisionId, comment: $comment) {
      ... on Done {
        id
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const auditedRecordQuery = graphql(`
  query AuditedRecord($findingId: String!) {
    auditedRecord(findingId: $findingId) {
      textsWithheld
      noteId
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
      lines {
        part
        field
        isFilled
        value
        fails
      }
    }
  }
`);
