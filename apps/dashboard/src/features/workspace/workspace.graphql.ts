import { graphql } from '../../gql/index.ts';

// What every save of a field answers: saved, changed by somebody else meanwhile, or refused.
graphql(`
  fragment SaveFieldAnswer on SaveFieldResult {
    __typename
    ... on SavedField {
      version
      noteId
      savedAt
    }
    ... on FieldConflict {
      theirs
      version
      editedBy
    }
    ... on Refusal {
      code
      message
    }
  }
`);

export const workspaceQuery = graphql(`
  query Workspace($sessionId: ID!) {
    workspace(sessionId: $sessionId) {
      session {
        id
        startsAt
        date
      }
      endsAt
      status
      groupId
      groupName
      kind
      documentation
      timeZone
      module
      room
      mayWrite
      groupNote {
        signed
        fields {
          field
          value
          version
        }
        signatures {
          name
          role
          meaning
          signedAt
          mine
        }
      }
      seats {
        client {
          id
          label
        }
        state
        billedIndividually
        payerProfile
        hasDiagnosis
        primaryTherapist
        minutes
        attendance {
          version
          status
          arrivedAt
          leftAt
          notified
          notifiedAt
          absenceReason
          followUp
          followUpDue
          followUpDoneOn
          makeup
          makeupOn
        }
        goals {
          goalId
          text
          rating
          version
        }
        lastTime {
          date
          participation
          response
          plan
        }
        note {
          id
          externalId
          status
          author
          mine
          needsCosignature
          serviceWithdrawn
          fields {
            field
            value
            version
          }
          signatures {
            name
            role
            meaning
            signedAt
            mine
          }
          addenda {
            entry
            text
            author
            writtenAt
          }
          requests {
            receivedOn
            informedBy
            state
            decidedOn
          }
        }
      }
      people {
        id
        kind
        firstName
        lastName
        preferredName
        otherNames
      }
    }
  }
`);

export const saveNoteFieldMutation = graphql(`
  mutation SaveNoteField($sessionId: ID!, $clientId: ID!, $field: String!, $change: FieldChange!) {
    saveNoteField(sessionId: $sessionId, clientId: $clientId, field: $field, change: $change) {
      ...SaveFieldAnswer
    }
  }
`);

export const saveGroupNoteFieldMutation = graphql(`
  mutation SaveGroupNoteField($sessionId: ID!, $field: String!, $change: FieldChange!) {
    saveGroupNoteField(sessionId: $sessionId, field: $field, change: $change) {
      ...SaveFieldAnswer
    }
  }
`);

export const recordAttendanceMutation = graphql(`
  mutation RecordAttendance(
    $sessionId: ID!
    $clientId: ID!
    $attendance: AttendanceInput!
    $baseVersion: Int!
  ) {
    recordAttendance(
      sessionId: $sessionId
      clientId: $clientId
      attendance: $attendance
      baseVersion: $baseVersion
    ) {
      ... on RecordedAttendance {
        version
        isGuest
      }
      ... on AttendanceConflict {
        theirs
        version
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const rateProgressMutation = graphql(`
  mutation RateProgress($sessionId: ID!, $clientId: ID!, $goalId: ID!, $change: FieldChange!) {
    rateProgress(sessionId: $sessionId, clientId: $clientId, goalId: $goalId, change: $change) {
      ...SaveFieldAnswer
    }
  }
`);

export const draftKeyQuery = graphql(`
  query DraftKey {
    draftKey
  }
`);

export const signSessionMutation = graphql(`
  mutation SignSession(
    $sessionId: ID!
    $noteIds: [ID!]!
    $groupNote: Boolean!
    $password: String!
    $code: String
    $kept: [KeptFinding!]
  ) {
    signSession(
      sessionId: $sessionId
      noteIds: $noteIds
      groupNote: $groupNote
      password: $password
      code: $code
      kept: $kept
    ) {
      ... on SignedSession {
        records {
          recordId
          signedAt
          refusal {
            code
            message
            field
          }
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const amendNoteMutation = graphql(`
  mutation AmendNote($noteId: ID!, $entry: String!, $text: String!, $password: String!, $code: String) {
    amendNote(noteId: $noteId, entry: $entry, text: $text, password: $password, code: $code) {
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
