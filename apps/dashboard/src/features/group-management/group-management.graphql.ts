import { graphql } from '../../gql/index.ts';

export const saveGroupMutation = graphql(`
  mutation SaveGroup($groupId: ID, $baseVersion: Int, $group: GroupInput!) {
    result: saveGroup(groupId: $groupId, baseVersion: $baseVersion, group: $group) {
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

export const assignFacilitatorMutation = graphql(`
  mutation AssignFacilitator(
    $groupId: ID!
    $staffId: ID!
    $role: String!
    $from: Date!
    $to: Date
    $baseVersion: Int!
  ) {
    result: assignFacilitator(
      groupId: $groupId
      staffId: $staffId
      role: $role
      from: $from
      to: $to
      baseVersion: $baseVersion
    ) {
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

export const admitClientMutation = graphql(`
  mutation AdmitClient($groupId: ID!, $clientId: ID!, $enteredOn: Date!) {
    result: admitClient(groupId: $groupId, clientId: $clientId, enteredOn: $enteredOn) {
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

export const dischargeClientMutation = graphql(`
  mutation DischargeClient($membershipId: ID!, $leftOn: Date!, $exit: String!, $exitCircumstances: String!) {
    result: dischargeClient(
      membershipId: $membershipId
      leftOn: $leftOn
      exit: $exit
      exitCircumstances: $exitCircumstances
    ) {
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

export const clientsToAdmitQuery = graphql(`
  query ClientsToAdmit($search: String!) {
    members(search: $search, limit: 8) {
      client {
        id
        externalId
        label
      }
      groups {
        id
        name
      }
    }
  }
`);
