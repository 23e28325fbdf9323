import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const sessionOnRecordQuery = graphql(`
  query SessionOnRecord($id: ID!) {
    sessionOnRecord(sessionId: $id) {
      ...SessionToKeep
    }
  }
`);

export const sessionsOfGroupQuery = graphql(`
  query SessionsOfGroup($groupId: ID!, $from: Date!, $to: Date!) {
    sessionsOfGroup(groupId: $groupId, from: $from, to: $to) {
      ...SessionToKeep
    }
  }
`);

graphql(`
  fragment SessionToKeep on SessionOnRecord {
    session {
      id
      startsAt
      date
    }
    group {
      id
      name
      kind
      enrolment
    }
    site {
      id
      name
      timeZone
    }
    endsAt
    status
    cancelReason
    module
    telehealth
    version
    hasRecords
    isSigned
    mayKeep
    inRoom {
      role
      staff {
        id
        name
        credential
      }
    }
    assigned {
      role
      staff {
        id
        name
        credential
      }
    }
    curriculum {
      module
      title
    }
  }
`);

export const planSessionsMutation = graphql(`
  mutation PlanSessions($groupId: ID!, $from: Date!, $to: Date!, $leaveOut: [DateTime!]!) {
    result: planSessions(groupId: $groupId, from: $from, to: $to, leaveOut: $leaveOut) {
      ...WriteAnswer
    }
  }
`);

export const addSessionMutation = graphql(`
  mutation AddSession($groupId: ID!, $startsAt: DateTime!, $endsAt: DateTime!) {
    result: addSession(groupId: $groupId, startsAt: $startsAt, endsAt: $endsAt) {
      ...WriteAnswer
    }
  }
`);

export const moveSessionMutation = graphql(`
  mutation MoveSession($sessionId: ID!, $startsAt: DateTime!, $endsAt: DateTime!, $baseVersion: Int!) {
    result: moveSession(
      sessionId: $sessionId
      startsAt: $startsAt
      endsAt: $endsAt
      baseVersion: $baseVersion
    ) {
      ...WriteAnswer
    }
  }
`);

export const holdSessionMutation = graphql(`
  mutation HoldSession(
    $sessionId: ID!
    $startsAt: DateTime!
    $endsAt: DateTime!
    $telehealth: Boolean
    $module: Int
    $inRoom: [PersonInRoomInput!]
    $baseVersion: Int!
  ) {
    result: holdSession(
      sessionId: $sessionId
      startsAt: $startsAt
      endsAt: $endsAt
      telehealth: $telehealth
      module: $module
      inRoom: $inRoom
      baseVersion: $baseVersion
    ) {
      ...WriteAnswer
    }
  }
`);

export const cancelSessionMutation = graphql(`
  mutation CancelSession($sessionId: ID!, $reason: String!, $baseVersion: Int!) {
    result: cancelSession(sessionId: $sessionId, reason: $reason, baseVersion: $baseVersion) {
      ...WriteAnswer
    }
  }
`);

export const recordInRoomMutation = graphql(`
  mutation RecordInRoom($sessionId: ID!, $inRoom: [PersonInRoomInput!]!, $baseVersion: Int!) {
    result: recordInRoom(sessionId: $sessionId, inRoom: $inRoom, baseVersion: $baseVersion) {
      ...WriteAnswer
    }
  }
`);
