import { graphql } from '../../gql/index.ts';

graphql(`
  fragment PersonAccount on Person {
    id
    name
    email
    roles
    disabledAt
    worksUntil
    hasSecondFactor
    hasPassword
    isKnownAtProvider
    staffId
    openSessions
    openTokens
    lastActiveAt
  }
`);

export const peopleQuery = graphql(`
  query People {
    people {
      ...PersonAccount
    }
  }
`);

export const setRolesMutation = graphql(`
  mutation SetRoles($userId: ID!, $roles: [Role!]!) {
    setRoles(userId: $userId, roles: $roles) {
      __typename
      ...PersonAccount
      ... on Refusal {
        message
      }
    }
  }
`);

export const setDisabledMutation = graphql(`
  mutation SetDisabled($userId: ID!, $disabled: Boolean!) {
    setDisabled(userId: $userId, disabled: $disabled) {
      __typename
      ...PersonAccount
      ... on Refusal {
        message
      }
    }
  }
`);

export const revokeSessionsMutation = graphql(`
  mutation RevokeSessions($userId: ID!) {
    revokeSessions(userId: $userId) {
      __typename
      ...PersonAccount
      ... on Refusal {
        message
      }
    }
  }
`);

export const resetSecondFactorMutation = graphql(`
  mutation ResetSecondFactor($userId: ID!) {
    resetSecondFactor(userId: $userId) {
      __typename
      ...PersonAccount
      ... on Refusal {
        message
      }
    }
  }
`);

export const forgetProviderMutation = graphql(`
  mutation ForgetProvider($userId: ID!) {
    forgetProvider(userId: $userId) {
      __typename
      ...PersonAccount
      ... on Refusal {
        message
      }
    }
  }
`);

graphql(`
  fragment HandedInvitation on Invitation {
    handedCode
    expiresAt
    person {
      ...PersonAccount
    }
  }
`);

export const addPersonMutation = graphql(`
  mutation AddPerson($userId: ID!, $person: PersonInput!) {
    addPerson(userId: $userId, person: $person) {
      __typename
      ...HandedInvitation
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export const invitePersonMutation = graphql(`
  mutation InvitePerson($userId: ID!) {
    invitePerson(userId: $userId) {
      __typename
      ...HandedInvitation
      ... on Refusal {
        message
      }
    }
  }
`);

export const linkStaffMutation = graphql(`
  mutation LinkStaff($userId: ID!, $staffId: ID) {
    linkStaff(userId: $userId, staffId: $staffId) {
      __typename
      ...PersonAccount
      ... on Refusal {
        message
      }
    }
  }
`);
