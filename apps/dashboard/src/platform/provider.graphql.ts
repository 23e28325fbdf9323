import { graphql } from '../gql/index.ts';

export const signInChoicesQuery = graphql(`
  query SignInChoices {
    signInChoices {
      provider
    }
  }
`);

export const startProviderSignInMutation = graphql(`
  mutation StartProviderSignIn($returnTo: String!) {
    startProviderSignIn(returnTo: $returnTo) {
      __typename
      ... on ProviderStart {
        url
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const startProviderConfirmationMutation = graphql(`
  mutation StartProviderConfirmation {
    startProviderConfirmation {
      __typename
      ... on ProviderStart {
        url
      }
      ... on Refusal {
        message
      }
    }
  }
`);
