import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { FailedNotice } from '../../ui/query-view.tsx';
import { auditSamplesQuery } from './samples.graphql.ts';
import './samples.css';

/** Running samples of which the person who looks still owes reviews, the first to end first. Nothing where they owe none. */
export function MySamples(): ReactNode {
  const answer = useAnswer(auditSamplesQuery, {});
  if (answer.state === 'failed')
    return (
      <FailedNotice
        what="Samples that you review could not be listed."
        failure={answer.failure}
        retry={answer.retry}
      />
    );
  const mine =
    answer.state === 'ready'
      ? answer.data.auditSamples
          .filter(({ owedByMe }) => owedByMe > 0)
          .toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1))
      : [];
  if (mine.length === 0) return null;
  return (
    <section className="card" aria-label="Samples that I review">
      <h2>Samples that I review</h2>
      <ul className="sample-mine">
        {mine.map(({ id, title, owedByMe, reviewed, drawn, lastDay }) => (
          <li key={id}>
            <Link to="/audit/samples/$sampleId" params={{ sampleId: id }}>
              {title}
            </Link>
            <span>
              {formatNumberOf(owedByMe, 'review')} of mine, {reviewed} of {drawn} records reviewed
            </span>
            <span className="quiet">open until {formatDayAndYear(lastDay)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
