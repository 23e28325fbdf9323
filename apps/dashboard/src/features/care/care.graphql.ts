import { graphql } from '../../gql/index.ts';

export const carePlanQuery = graphql(`
  query CarePlan($clientId: ID!) {
    carePlan(clientId: $clientId) {
      client {
        id
        label
      }
      primaryTherapists {
        from
        to
        staff {
          id
          name
          credential
        }
      }
      goals {
        id
        text
        openedOn
        closedOn
        outcome
      }
      diagnoses {
        icd10
        from
        to
      }
      mayHandOver
      mayPlan
    }
  }
`);

export const setPrimaryTherapistMutation = graphql(`
  mutation SetPrimaryTherapist($clientId: ID!, $staffId: ID!, $from: Date!, $to: Date) {
    result: setPrimaryTherapist(clientId: $clientId, staffId: $staffId, from: $from, to: $to) {
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
  }
`);

export const openGoalMutation = graphql(`
  mutation OpenGoal($clientId: ID!, $text: String!, $openedOn: Date!) {
    result: openGoal(clientId: $clientId, text: $text, openedOn: $openedOn) {
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
  }
`);

export const closeGoalMutation = graphql(`
  mutation CloseGoal($goalId: ID!, $closedOn: Date!, $outcome: String!) {
    result: closeGoal(goalId: $goalId, closedOn: $closedOn, outcome: $outcome) {
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
  }
`);

export const recordDiagnosisMutation = graphql(`
  mutation RecordDiagnosis($clientId: ID!, $icd10: String!, $from: Date!, $to: Date) {
    result: recordDiagnosis(clientId: $clientId, icd10: $icd10, from: $from, to: $to) {
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
  }
`);
