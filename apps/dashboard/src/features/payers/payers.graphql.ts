import { graphql } from '../../gql/index.ts';

graphql(`
  fragment ProfileOnRecord on PayerProfile {
    key
    name
    noteDueHours
    version
    services {
      code
      modifier
      unit
      minSize
      maxSize
      minMinutes
      maxPerDay
      maxUnitsPerDay
      rollingSessions
      rollingDays
      mark
      source
    }
    history {
      at
      by
      changes {
        what
        from
        to
      }
    }
  }
`);

export const payerProfilesQuery = graphql(`
  query PayerProfiles {
    payerProfiles {
      ...ProfileOnRecord
    }
    payers {
      id
      name
      profile
      individualBilling
      version
    }
  }
`);

export const savePayerProfileMutation = graphql(`
  mutation SavePayerProfile($profile: PayerProfileInput!, $version: Int!) {
    savePayerProfile(profile: $profile, version: $version) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`);

export const savePayerMutation = graphql(`
  mutation SavePayer($payerId: ID, $payer: PayerInput!, $version: Int) {
    savePayer(payerId: $payerId, payer: $payer, version: $version) {
      __typename
      ... on Refusal {
        message
      }
    }
  }
`);
