import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const followUpsQuery = graphql(`
  query FollowUps($withDone: Boolean!) {
    followUps(withDone: $withDone) {
      total
      overdue
      rows {
        client {
          id
          label
        }
        group {
          id
          name
        }
        session {
          id
          date
        }
        state
        followUp
        dueOn
        overdue
        doneOn
        version
        mayComplete
      }
    }
  }
`);

export const completeFollowUpMutation = graphql(`
  mutation CompleteFollowUp($sessionId: ID!, $clientId: ID!, $doneOn: Date, $baseVersion: Int!) {
    result: completeFollowUp(
      sessionId: $sessionId
      clientId: $clientId
      doneOn: $doneOn
      baseVersion: $baseVersion
    ) {
      ...WriteAnswer
    }
  }
`);
