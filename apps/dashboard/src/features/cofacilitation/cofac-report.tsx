import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { CofacAnswer } from './cofac-facts.ts';
import { cofacilitationQuery } from './cofacilitation.graphql.ts';
import './cofacilitation.css';

interface CofacReportViewProps {
  readonly scope: ReportScope;
  /** What to say where this view has nothing to list. */
  readonly empty: { readonly when: (answer: CofacAnswer) => boolean; readonly say: string };
  readonly ready: (answer: CofacAnswer) => ReactNode;
}

/** Asks who facilitates what with whom, for whichever view shows it. */
export function CofacReportView({ scope, empty, ready }: CofacReportViewProps): ReactNode {
  const answer = useAnswer(cofacilitationQuery, { scope });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={32} />}
      failed="Who facilitates what could not be loaded."
      empty={empty}
      ready={ready}
    />
  );
}
