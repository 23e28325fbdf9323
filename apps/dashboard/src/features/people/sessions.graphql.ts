import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

graphql(`
  fragment ShownSession on OpenSession {
    id
    begunAt
    lastActiveAt
    expiresAt
    signedInBy
    secondStep
    isThisOne
  }
`);

export const sessionsOfPersonQuery = graphql(`
  query SessionsOfPerson($userId: ID!) {
    sessionsOfPerson(userId: $userId) {
      ...ShownSession
    }
  }
`);

export const mySessionsQuery = graphql(`
  query MySessions {
    mySessions {
      ...ShownSession
    }
  }
`);

export const endSessionMutation = graphql(`
  mutation EndSession($openSession: ID!) {
    endSession(openSession: $openSession) {
      ...ShownSession
    }
  }
`);

export const endMySessionMutation = graphql(`
  mutation EndMySession($openSession: ID!) {
    endMySession(openSession: $openSession) {
      ...ShownSession
    }
  }
`);

export const changePasswordMutation = graphql(`
  mutation ChangePassword($password: String!, $newPassword: String!, $code: String) {
    result: changePassword(password: $password, newPassword: $newPassword, code: $code) {
      ...WriteAnswer
    }
  }
`);

export const assignmentsOfStaffQuery = graphql(`
  query AssignmentsOfStaff($staffId: ID!) {
    assignmentsOfStaff(staffId: $staffId) {
      group {
        id
        name
      }
      role
      from
      to
    }
  }
`);
