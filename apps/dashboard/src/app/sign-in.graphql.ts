import { graphql } from '../gql/index.ts';

export const signInMutation = graphql(`
  mutation SignIn($email: String!, $password: String!) {
    signIn(email: $email, password: $password) {
      __typename
      ... on Viewer {
        id
      }
      ... on SecondFactorNeeded {
        enrolled
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const choosePasswordMutation = graphql(`
  mutation ChoosePassword($email: String!, $code: String!, $newPassword: String!) {
    choosePassword(email: $email, code: $code, newPassword: $newPassword) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`);

export const verifyCodeMutation = graphql(`
  mutation VerifyCode($code: String!) {
    verifyCode(code: $code) {
      __typename
      ... on Viewer {
        id
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const startSecondFactorMutation = graphql(`
  mutation StartSecondFactor {
    startSecondFactor {
      __typename
      ... on SecondFactorStart {
        secret
        uri
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const confirmSecondFactorMutation = graphql(`
  mutation ConfirmSecondFactor($code: String!) {
    confirmSecondFactor(code: $code) {
      __typename
      ... on SecondFactorConfirmed {
        recoveryCodes
        viewer {
          id
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const viewerIdQuery = graphql(`
  query ViewerId {
    viewer {
      id
    }
  }
`);
