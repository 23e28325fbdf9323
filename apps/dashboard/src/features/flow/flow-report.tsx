import type { ReactNode } from 'react';
import type { Bucket, ReportScope } from '../../gql/graphql.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { membershipTimelineQuery } from './flow.graphql.ts';
import type { FlowReport } from './stays.ts';
import './flow.css';

interface FlowReportViewProps {
  readonly scope: ReportScope;
  readonly bucket: Bucket;
  readonly ready: (report: FlowReport) => ReactNode;
}

/** Asks who entered and left, for whichever view shows it. */
export function FlowReportView({ scope, bucket, ready }: FlowReportViewProps): ReactNode {
  const answer = useAnswer(membershipTimelineQuery, { scope, bucket });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={14} height={26} />}
      failed="Entries and exits could not be loaded."
      empty={{
        when: ({ membershipTimeline }) => membershipTimeline.groups.length === 0,
        say: 'Nobody was a member of these groups in this range. Widen the range or clear a filter.',
      }}
      ready={({ membershipTimeline }) => ready(membershipTimeline)}
    />
  );
}
