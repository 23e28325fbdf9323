import { graphql } from '../../gql/index.ts';
import './workspace.graphql.ts';

export const processNotesQuery = graphql(`
  query ProcessNotes($sessionId: ID!) {
    processNotes(sessionId: $sessionId) {
      date
      startsAt
      endsAt
      groupId
      timeZone
      mayBegin
      members {
        id
        label
      }
      notes {
        aboutId
        text
        version
        writtenAt
      }
    }
  }
`);

export const earlierProcessNotesQuery = graphql(`
  query EarlierProcessNotes($sessionId: ID!, $clientId: ID) {
    earlierProcessNotes(sessionId: $sessionId, clientId: $clientId) {
      version
      text
      writtenAt
    }
  }
`);

export const saveProcessNoteMutation = graphql(`
  mutation SaveProcessNote($sessionId: ID!, $clientId: ID, $change: FieldChange!) {
    saveProcessNote(sessionId: $sessionId, clientId: $clientId, change: $change) {
      ...SaveFieldAnswer
    }
  }
`);
