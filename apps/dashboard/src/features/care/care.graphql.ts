import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

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
      ...WriteAnswer
    }
  }
`);

export const openGoalMutation = graphql(`
  mutation OpenGoal($clientId: ID!, $text: String!, $openedOn: Date!) {
    result: openGoal(clientId: $clientId, text: $text, openedOn: $openedOn) {
      ...WriteAnswer
    }
  }
`);

export const closeGoalMutation = graphql(`
  mutation CloseGoal($goalId: ID!, $closedOn: Date!, $outcome: String!) {
    result: closeGoal(goalId: $goalId, closedOn: $closedOn, outcome: $outcome) {
      ...WriteAnswer
    }
  }
`);

export const recordDiagnosisMutation = graphql(`
  mutation RecordDiagnosis($clientId: ID!, $icd10: String!, $from: Date!, $to: Date) {
    result: recordDiagnosis(clientId: $clientId, icd10: $icd10, from: $from, to: $to) {
      ...WriteAnswer
    }
  }
`);
