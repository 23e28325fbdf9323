import { sayState } from '@concord/domain/audit-samples';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AuditSampleQuery } from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';

type Detail = AuditSampleQuery['auditSample'];
type Row = Detail['records'][number];

const partWords: Readonly<Record<string, string>> = { first: 'Review', second: 'Review', settling: 'Settle' };

/** What was drawn, in the order of the draw; of a draft, what the seed would draw now. */
export function SampleRecords({ detail }: { readonly detail: Detail }): ReactNode {
  const { records, draw, sample } = detail;
  return (
    <section className="card stack" aria-label="Records">
      <h2>{sample.phase === 'draft' ? 'What the seed draws now' : 'Records'}</h2>
      {records.length > 0 ? (
        <DataTable
          caption="Records of the sample"
          columns={[
            { label: '#', numeric: true, show: ({ place }: Row) => place },
            { label: 'Note', show: ({ externalId }) => externalId },
            { label: 'Session', show: ({ session }) => formatDayAndYear(session.date) },
            { label: 'Group', show: ({ group }) => group.name },
            { label: 'Member', show: ({ client }) => client.label },
            {
              label: 'Reviewers',
              show: ({ firstReviewer, secondReviewer }) =>
                secondReviewer == null ? firstReviewer : `${firstReviewer}, then ${secondReviewer}`,
            },
            { label: 'State', show: (record) => <State record={record} /> },
            {
              label: 'Mine',
              show: ({ mine, noteId, externalId }) =>
                mine != null && sample.phase === 'running' ? (
                  <Link
                    to="/audit/samples/$sampleId/$noteId"
                    params={{ sampleId: sample.id, noteId }}
                    aria-label={`${partWords[mine] ?? 'Review'} ${externalId}`}
                  >
                    {partWords[mine] ?? 'Review'}
                  </Link>
                ) : (
                  ''
                ),
            },
          ]}
          rows={records}
          keyOf={({ noteId }) => noteId}
        />
      ) : (
        <DataTable
          caption="What the seed draws now"
          columns={[
            { label: 'Note', show: ({ externalId }) => externalId },
            { label: 'Stratum', show: ({ stratum }) => (stratum === '' ? 'all records' : stratum) },
            { label: 'Number', show: ({ digest }) => <code>{digest.slice(0, 16)}…</code> },
          ]}
          rows={draw.drawn}
          keyOf={({ externalId }) => externalId}
        />
      )}
    </section>
  );
}

const State = ({ record }: { readonly record: Row }): ReactNode =>
  record.state === 'failed' || record.state === 'differs' ? (
    <Tag tone={record.state === 'failed' ? 'stop' : 'watch'}>{sayState(record.state)}</Tag>
  ) : (
    <span className={record.state === 'passed' ? undefined : 'quiet'}>{sayState(record.state)}</span>
  );
