import { graphql } from '../../gql/index.ts';

graphql(`
  fragment SampleFields on AuditSample {
    id
    version
    phase
    title
    reason
    from
    to
    groups {
      id
      name
    }
    sites
    siteIds
    author
    authorId
    signedOnly
    method
    size
    confidence
    margin
    expected
    seed
    reviewers {
      id
      name
    }
    doubleShare
    checklist
    lastDay
    madeBy
    madeAt
    startedBy
    startedAt
    closedAt
    reviewed
    drawn
    owedByMe
  }
`);

graphql(`
  fragment SampleRecordFields on SampleRecord {
    noteId
    place
    externalId
    digest
    stratum
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
    }
    firstReviewer
    secondReviewer
    mine
    state
  }
`);

export const auditSamplesQuery = graphql(`
  query AuditSamples {
    auditSamples {
      ...SampleFields
    }
  }
`);

export const auditSampleQuery = graphql(`
  query AuditSample($sampleId: ID!) {
    auditSample(sampleId: $sampleId) {
      sample {
        ...SampleFields
      }
      drawsTheSame
      draw {
        population
        size
        strata {
          name
          population
          drawn
        }
        drawn {
          externalId
          digest
          stratum
        }
      }
      records {
        ...SampleRecordFields
      }
      result {
        reviewed
        errors
        low
        high
        doubleReviewed
        agreed
        unsettled
        kappa
        questions {
          question
          failures
        }
      }
    }
  }
`);

export const previewSampleQuery = graphql(`
  query PreviewSample($definition: SampleInput!) {
    previewSample(definition: $definition) {
      population
      size
      strata {
        name
        population
        drawn
      }
    }
  }
`);

export const sampleReviewersQuery = graphql(`
  query SampleReviewers {
    sampleReviewers {
      id
      name
    }
  }
`);

export const sampledRecordQuery = graphql(`
  query SampledRecord($sampleId: ID!, $noteId: ID!) {
    sampledRecord(sampleId: $sampleId, noteId: $noteId) {
      checklist
      lastDay
      record {
        ...SampleRecordFields
      }
      lines {
        part
        field
        isFilled
        value
      }
      addenda
      reviews {
        part
        reviewer
        answers
        comment
        finishedAt
      }
    }
  }
`);

export const defineSampleMutation = graphql(`
  mutation DefineSample($definition: SampleInput!) {
    defineSample(definition: $definition) {
      ... on Done {
        id
      }
      ... on Refusal {
        code
        message
        field
      }
    }
  }
`);

export const startSampleMutation = graphql(`
  mutation StartSample($sampleId: ID!, $version: Int!) {
    startSample(sampleId: $sampleId, version: $version) {
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

export const closeSampleMutation = graphql(`
  mutation CloseSample($sampleId: ID!) {
    closeSample(sampleId: $sampleId) {
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

export const reviewRecordMutation = graphql(`
  mutation ReviewRecord($sampleId: ID!, $noteId: ID!, $answers: [String!]!, $comment: String!) {
    reviewRecord(sampleId: $sampleId, noteId: $noteId, answers: $answers, comment: $comment) {
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

/** After a change of a sample, what shows samples asks again. */
export const shownAnew = { additionalTypenames: ['AuditSample'] };

export const sampleReportQuery = graphql(`
  query SampleReport($sampleId: ID!) {
    sampleReport(sampleId: $sampleId) {
      fileName
      pdf
    }
  }
`);

export const changeSampleMutation = graphql(`
  mutation ChangeSample($sampleId: ID!, $version: Int!, $definition: SampleInput!) {
    changeSample(sampleId: $sampleId, version: $version, definition: $definition) {
      __typename
      ... on Done {
        id
      }
      ... on Refusal {
        message
      }
    }
  }
`);
