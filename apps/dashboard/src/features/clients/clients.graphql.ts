import { graphql } from '../../gql/index.ts';

export const clientRecordQuery = graphql(`
  query ClientRecord($clientId: ID!) {
    clientRecord(clientId: $clientId) {
      client {
        id
        label
      }
      firstName
      lastName
      preferredName
      dateOfBirth
      otherNames
      payerId
      coverage {
        payer
        from
      }
      version
    }
  }
`);

export const payersOfClientsQuery = graphql(`
  query PayersOfClients {
    payers {
      id
      name
    }
  }
`);

export const saveClientMutation = graphql(`
  mutation SaveClient($clientId: ID, $client: ClientInput!, $version: Int) {
    result: saveClient(clientId: $clientId, client: $client, version: $version) {
      ...WriteAnswer
    }
  }
`);
