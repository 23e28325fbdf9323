import { graphql } from '../../gql/index.ts';

export const auditFindingsQuery = graphql(`
  query AuditFindings($scope: ReportScope!, $filter: FindingFilter, $limit: Int!, $offset: Int!) {
    auditFindings(scope: $scope, filter: $filter, limit: $limit, offset: $offset) {
      asOf
      total
      rows {
        id
        ruleId
        title
        severity
        explanation
        basis
        date
        appearedAt
        group {
          id
          name
        }
        session {
          id
          date
        }
        client {
          id
          label
        }
        staff {
          id
          name
        }
      }
    }
  }
`);

export const completenessQuery = graphql(`
  query Completeness($scope: ReportScope!, $bucket: Bucket!, $exceptRules: [String!]) {
    completeness(scope: $scope, bucket: $bucket, exceptRules: $exceptRules) {
      buckets
      required
      complete
      rules {
        ruleId
        title
        severity
        failures
      }
      groups {
        group {
          id
          name
        }
        required
        complete
      }
      clinicians {
        staff {
          id
          name
        }
        required
        complete
        overdue
      }
    }
  }
`);

export const ruleBookQuery = graphql(`
  query RuleBook {
    ruleBook {
      id
      chapter
      title
      severity
      basis
      fires
      explanation
    }
  }
`);

export const findingTrendQuery = graphql(`
  query FindingTrend($scope: ReportScope!, $bucket: Bucket!) {
    findingTrend(scope: $scope, bucket: $bucket) {
      buckets
      appeared
      fixed
      open
      medianDaysToFix
      rules {
        ruleId
        title
        appeared
        fixed
        open
        medianDaysToFix
      }
    }
  }
`);

export const ruleFiguresQuery = graphql(`
  query RuleFigures($scope: ReportScope!) {
    ruleFigures(scope: $scope, bucket: MONTH) {
      buckets
      rules {
        ruleId
        asked
        failed
        findings
        checked
        failedByBucket
        checkedByBucket
        groups {
          group {
            id
            name
          }
          failed
          checked
        }
        clinicians {
          staff {
            id
            name
          }
          failed
        }
      }
    }
  }
`);

export const ruleSettingsQuery = graphql(`
  query RuleSettings {
    ruleSettings {
      ruleId
      title
      chapter
      ownSeverity
      severity
      standing
      history {
        at
        by
        was
        standing
        reason
      }
    }
  }
`);

export const changeRuleSettingMutation = graphql(`
  mutation ChangeRuleSetting($ruleId: ID!, $standing: String!, $reason: String!) {
    changeRuleSetting(ruleId: $ruleId, standing: $standing, reason: $reason) {
      ... on Done {
        id
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const auditReportQuery = graphql(`
  query AuditReport($scope: ReportScope!) {
    auditReport(scope: $scope) {
      fileName
      pdf
      findings
      listed
    }
  }
`);
