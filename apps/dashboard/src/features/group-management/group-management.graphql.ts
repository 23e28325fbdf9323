import { graphql } from '../../gql/index.ts';
import '../../platform/write-answer.graphql.ts';

export const saveGroupMutation = graphql(`
  mutation SaveGroup($groupId: ID, $baseVersion: Int, $group: GroupInput!) {
    result: saveGroup(groupId: $groupId, baseVersion: $baseVersion, group: $group) {
      ...WriteAnswer
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
      ...WriteAnswer
    }
  }
`);

export const admitClientMutation = graphql(`
  mutation AdmitClient($groupId: ID!, $clientId: ID!, $enteredOn: Date!) {
    result: admitClient(groupId: $groupId, clientId: $clientId, enteredOn: $enteredOn) {
      ...WriteAnswer
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
      ...WriteAnswer
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
