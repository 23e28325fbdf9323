import { sayAgreement, sayResult } from '@concord/domain/audit-samples';
import type { ReactNode } from 'react';
import type { AuditSampleQuery } from '../../gql/graphql.ts';
import { DataTable } from '../../ui/data-table.tsx';

type Result = NonNullable<AuditSampleQuery['auditSample']['result']>;

interface SampleResultProps {
  readonly result: Result;
  readonly confidence: number;
  readonly drawn: number;
}

/** What the finished reviews say: the error rate with its interval, the agreement, and which questions fail. */
export function SampleResult({ result, confidence, drawn }: SampleResultProps): ReactNode {
  return (
    <section className="card stack" aria-label="Result">
      <h2>Result</h2>
      <p>
        <strong>{sayResult(result, confidence)}</strong>{' '}
        <span className="quiet">
          {result.reviewed} of {drawn} records are reviewed.
        </span>
      </p>
      <p>
        {sayAgreement(result)}
        {result.unsettled > 0 && ` ${result.unsettled} not settled: counted as errors until they are.`}
      </p>
      <DataTable
        caption="Failures by question"
        columns={[
          { label: 'Question', show: ({ question }) => <span className="sample-question">{question}</span> },
          {
            label: 'Records that fail it',
            numeric: true,
            show: ({ failures }) => `${failures} of ${result.reviewed}`,
          },
        ]}
        rows={result.questions}
        keyOf={(_, index) => index}
      />
    </section>
  );
}
