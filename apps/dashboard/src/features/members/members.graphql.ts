import { graphql } from '../../gql/index.ts';

export const memberListQuery = graphql(`
  query MemberList($search: String, $groupId: ID) {
    members(search: $search, groupId: $groupId, limit: 200) {
      client {
        id
        externalId
        label
      }
      groups {
        id
        name
      }
      primaryTherapist {
        id
        name
        credential
      }
    }
  }
`);
