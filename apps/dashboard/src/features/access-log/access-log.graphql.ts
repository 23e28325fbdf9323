import { graphql } from '../../gql/index.ts';

export const accessLogQuery = graphql(`
  query AccessLog(
    $scope: AccessLogScope!
    $order: AccessLogOrder!
    $descending: Boolean!
    $limit: Int!
    $offset: Int!
  ) {
    accessLog(scope: $scope, order: $order, descending: $descending, limit: $limit, offset: $offset) {
      total
      rows {
        id
        at
        person
        via
        address
        action
        outcome
        reason
        recordClass
        clientIds
      }
    }
  }
`);

export const memberToFollowQuery = graphql(`
  query MemberToFollow($search: String!) {
    members(search: $search, limit: 8) {
      client {
        id
        label
      }
    }
  }
`);

export const memberFollowedQuery = graphql(`
  query MemberFollowed($id: ID!) {
    member(id: $id) {
      client {
        id
        label
      }
    }
  }
`);
