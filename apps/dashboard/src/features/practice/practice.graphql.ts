import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const practiceOnRecordQuery = graphql(`
  query PracticeOnRecord {
    practiceOnRecord {
      name
      timeZone
      version
      sessions
      leaving
      formerNames {
        name
        takenAt
        takenBy
      }
    }
  }
`);

export const savePracticeMutation = graphql(`
  mutation SavePractice($baseVersion: Int!, $practice: PracticeInput!) {
    result: savePractice(baseVersion: $baseVersion, practice: $practice) {
      ...WriteAnswer
    }
  }
`);
