import type { ReactNode } from 'react';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { GoalReport } from './goal-facts.ts';
import { goalProgressQuery } from './goals.graphql.ts';
import './goals.css';

interface GoalReportViewProps {
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly ready: (report: GoalReport) => ReactNode;
}

/** Asks how goals are moving, for whichever view shows it. */
export function GoalReportView({ scope, bucket, ready }: GoalReportViewProps): ReactNode {
  const answer = useAnswer(goalProgressQuery, { scope, bucket });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={32} />}
      failed="The progress of goals could not be loaded."
      empty={{
        when: ({ goalProgress }) => goalProgress.groups.length === 0 && goalProgress.goals.length === 0,
        say: 'No goal was rated in this range and these groups, and none is open. Widen the range or clear a filter.',
      }}
      ready={({ goalProgress }) => ready(goalProgress)}
    />
  );
}
