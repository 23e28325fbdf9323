import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { joinWords } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import { formatSessionStart } from '../../platform/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, SessionLink } from '../../ui/object-links.tsx';
import { CofacReportView } from './cofac-report.tsx';
import type { CofacAnswer, Gap } from './cofac-facts.ts';
import { sayGaps } from './cofac-sentences.ts';
import { tableOfGaps } from './cofac-tables.ts';

/** Held sessions at which the room was not as assigned, the latest first. */
export const GapList = ({ scope }: { readonly scope: ReportScope }): ReactNode => (
  <CofacReportView
    scope={scope}
    empty={{
      when: ({ cofacilitation }) => cofacilitation.gaps.length === 0,
      say: 'At every held session of this range everybody assigned as lead or co-facilitator was in the room, and nobody else led.',
    }}
    ready={(answer) => <List answer={answer} scope={scope} />}
  />
);

function List({ answer, scope }: { readonly answer: CofacAnswer; readonly scope: ReportScope }): ReactNode {
  const practice = usePractice();
  const gaps = useMemo(
    () => answer.cofacilitation.gaps.toSorted((a, b) => (a.session.startsAt < b.session.startsAt ? 1 : -1)),
    [answer],
  );
  const columns = useMemo(() => columnsFor(practice), [practice]);
  return (
    <ChartFrame
      title="Where the room was not as assigned"
      picture="List"
      says={sayGaps(answer)}
      table={tableOfGaps({ ...answer.cofacilitation, gaps })}
      counted={['cofacilitation', 'scope']}
      fileName={`facilitation-gaps-${scope.from}-${scope.to}`}
      legend={<span>times at each session’s site</span>}
    >
      <DataTable
        caption="Gaps"
        columns={columns}
        rows={gaps}
        keyOf={({ session }) => session.id}
        orderInAddress
      />
    </ChartFrame>
  );
}

const dash = <span className="quiet">–</span>;
const namesOf = (people: Gap['missing']): ReactNode =>
  people.length === 0 ? dash : joinWords(people.map(({ name }) => name));

const columnsFor = (practice: Practice): readonly Column<Gap>[] => [
  {
    label: 'Session',
    sortBy: ({ session }) => session.startsAt,
    show: ({ session, group }) => (
      <SessionLink id={session.id}>
        {formatSessionStart(session.date, session.startsAt, zoneOf(practice, group.id))}
      </SessionLink>
    ),
  },
  {
    label: 'Group',
    show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink>,
    sortBy: ({ group }) => group.name,
  },
  {
    label: 'Assigned, not in the room',
    show: ({ missing }) => namesOf(missing),
    sortBy: ({ missing }) => missing[0]?.name,
  },
  {
    label: 'Led without an assignment',
    show: ({ unassigned }) => namesOf(unassigned),
    sortBy: ({ unassigned }) => unassigned[0]?.name,
  },
];
