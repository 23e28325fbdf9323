import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, RowsLink } from '../../ui/object-links.tsx';
import { CofacReportView } from './cofac-report.tsx';
import { heldIn, nameWithCredential } from './cofac-facts.ts';
import type { CofacAnswer, Pair } from './cofac-facts.ts';
import { sayPairs } from './cofac-sentences.ts';
import { tableOfPairs } from './cofac-tables.ts';

/** Who led sessions together, the most often first. */
export const PairList = ({ scope }: { readonly scope: ReportScope }): ReactNode => (
  <CofacReportView
    scope={scope}
    empty={{
      when: ({ cofacilitation }) => cofacilitation.pairs.length === 0,
      say: 'No two people led a session together in this range and these groups.',
    }}
    ready={(answer) => <List answer={answer} scope={scope} />}
  />
);

function List({ answer, scope }: { readonly answer: CofacAnswer; readonly scope: ReportScope }): ReactNode {
  const pairs = useMemo(
    () => answer.cofacilitation.pairs.toSorted((a, b) => b.sessionsTogether - a.sessionsTogether),
    [answer],
  );
  const columns = useMemo(() => columnsFor(scope, pairs[0]?.sessionsTogether ?? 1), [scope, pairs]);
  return (
    <ChartFrame
      title="Who leads together"
      picture="List"
      says={sayPairs(answer)}
      table={tableOfPairs({ ...answer.cofacilitation, pairs })}
      counted={['cofacilitation', 'scope']}
      fileName={`facilitator-pairs-${scope.from}-${scope.to}`}
      legend={<span>both in the room as lead or co-facilitator, of {heldIn(answer)} sessions held</span>}
    >
      <DataTable
        caption="Pairs"
        columns={columns}
        rows={pairs}
        keyOf={({ a, b }) => `${a.id} ${b.id}`}
        orderInAddress
      />
    </ChartFrame>
  );
}

const columnsFor = ({ from, to }: ReportScope, most: number): readonly Column<Pair>[] => [
  { label: 'Clinician', show: ({ a }) => nameWithCredential(a), sortBy: ({ a }) => a.name },
  { label: 'With', show: ({ b }) => nameWithCredential(b), sortBy: ({ b }) => b.name },
  {
    label: 'Sessions together',
    sortBy: ({ sessionsTogether }) => sessionsTogether,
    show: ({ a, b, sessionsTogether }) => (
      <span className="pair-bar">
        <RowsLink
          request={{ of: 'sessions', from, to, staffIds: [a.id, b.id] }}
          label={`${sessionsTogether} sessions of ${a.name} and ${b.name} together`}
        >
          {sessionsTogether}
        </RowsLink>
        <span className="bar" style={{ width: `${(sessionsTogether / most) * 100}%` }} />
      </span>
    ),
  },
  {
    label: 'In',
    sortBy: ({ groups }) => groups.length,
    show: ({ groups }) => (
      <ul>
        {groups.map(({ id, name }) => (
          <li key={id}>
            <GroupLink id={id}>{name}</GroupLink>
          </li>
        ))}
      </ul>
    ),
  },
];
