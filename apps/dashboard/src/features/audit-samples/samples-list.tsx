import { sayPhase } from '@concord/domain/audit-samples';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { sayPopulation } from './sample-words.ts';
import { auditSamplesQuery } from './samples.graphql.ts';
import './samples.css';

/** Every sample, the latest first, and how far its review is. */
export function SamplesList(): ReactNode {
  const answer = useAnswer(auditSamplesQuery, {});
  return (
    <section className="card stack" aria-label="Samples">
      <div className="sample-head">
        <p className="quiet">
          A sample opens the notes that a seed drew to its reviewers, while it runs. Draw one, and a director
          starts it.
        </p>
        <Link to="/audit/samples/new" className="button" data-look="chief">
          Define a sample
        </Link>
      </div>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={4} height={34} />}
        failed="The samples could not be listed."
        empty={{
          when: ({ auditSamples }) => auditSamples.length === 0,
          say: 'No sample has been drawn yet.',
        }}
        ready={({ auditSamples }) => (
          <DataTable
            caption="Samples"
            columns={[
              {
                label: 'Sample',
                show: ({ id, title }) => (
                  <Link to="/audit/samples/$sampleId" params={{ sampleId: id }}>
                    {title}
                  </Link>
                ),
              },
              { label: 'State', show: ({ phase }) => sayPhase(phase) },
              { label: 'Population', show: sayPopulation },
              {
                label: 'Reviewed',
                numeric: true,
                show: ({ phase, reviewed, drawn }) => (phase === 'draft' ? '–' : `${reviewed} of ${drawn}`),
              },
              { label: 'Mine to review', numeric: true, show: ({ owedByMe }) => owedByMe },
              { label: 'Last day', show: ({ lastDay }) => formatDayAndYear(lastDay) },
            ]}
            rows={auditSamples}
            keyOf={({ id }) => id}
          />
        )}
      />
    </section>
  );
}
