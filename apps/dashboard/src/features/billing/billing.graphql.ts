import { graphql } from '../../gql/index.ts';

graphql(`
  fragment ServiceLine on BillingService {
    id
    session {
      id
      date
    }
    group {
      id
      name
    }
    client {
      id
      label
      externalId
    }
    payerId
    payer
    code
    modifier
    units
    minutes
    author {
      id
      name
      credential
    }
    state
    reasons {
      ruleId
      title
      explanation
    }
    waived {
      ruleId
      title
      explanation
    }
  }
`);

export const billingServicesQuery = graphql(`
  query BillingServices($scope: ReportScope!, $filter: ServiceFilter, $limit: Int!, $offset: Int!) {
    billingServices(scope: $scope, filter: $filter, limit: $limit, offset: $offset) {
      asOf
      total
      rows {
        ...ServiceLine
      }
      totals {
        state
        services
        units
        minutes
      }
      payers {
        payerId
        payer
        ready
        held
        withdrawn
      }
      reasons {
        ruleId
        title
        services
      }
    }
  }
`);

export const billingFileQuery = graphql(`
  query BillingFile($scope: ReportScope!, $filter: ServiceFilter) {
    billingFile(scope: $scope, filter: $filter) {
      services
      csv
    }
  }
`);

export const superbillQuery = graphql(`
  query Superbill($clientId: ID!, $month: Date!) {
    superbill(clientId: $clientId, month: $month) {
      __typename
      ... on Superbill {
        ready
        held
        fileName
        pdf
        csv
      }
      ... on Refusal {
        message
      }
    }
  }
`);

export const payersToChooseQuery = graphql(`
  query PayersToChoose {
    payers {
      id
      name
    }
  }
`);
