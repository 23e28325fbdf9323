import { graphql } from '../../gql/index.ts';

export const earlierNotesQuery = graphql(`
  query EarlierNotes($sessionId: ID!) {
    earlierNotes(sessionId: $sessionId) {
      clientId
      presentation
      response
      plan
    }
  }
`);

export const demandsQuery = graphql(`
  query Demands($sessionId: ID!) {
    payerProfiles {
      key
      name
      noteDueHours
      services {
        code
        unit
        minSize
        maxSize
        minMinutes
        mark
      }
    }
    ruleSettings {
      ruleId
      standing
    }
    servicesElsewhere(sessionId: $sessionId) {
      noteId
      ruleId
      severity
      explanation
    }
  }
`);

export const announcePresenceMutation = graphql(`
  mutation AnnouncePresence($sessionId: ID!, $clientId: ID, $leaving: Boolean!) {
    announcePresence(sessionId: $sessionId, clientId: $clientId, leaving: $leaving) {
      name
      clientId
    }
  }
`);
