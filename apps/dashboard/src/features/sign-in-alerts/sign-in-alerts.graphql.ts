import { graphql } from '../../gql/index.ts';

export const openSignInAlertsQuery = graphql(`
  query OpenSignInAlerts {
    openSignInAlerts
  }
`);

graphql(`
  fragment ShownAlert on SignInAlert {
    id
    userId
    person
    kind
    firstAt
    lastAt
    times
    networks
    closedAt
    closedBy
    remark
  }
`);

export const signInAlertsQuery = graphql(`
  query SignInAlerts {
    signInAlerts {
      ...ShownAlert
    }
  }
`);

export const closeSignInAlertMutation = graphql(`
  mutation CloseSignInAlert($id: ID!, $remark: String!) {
    closeSignInAlert(id: $id, remark: $remark) {
      __typename
      ...ShownAlert
      ... on Refusal {
        message
      }
    }
  }
`);
