import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink } from '../../ui/object-links.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CofacReportView } from './cofac-report.tsx';
import { nameWithCredential } from './cofac-facts.ts';
import type { CofacAnswer, Dual } from './cofac-facts.ts';
import { sayDuals } from './cofac-sentences.ts';
import { tableOfDuals } from './cofac-tables.ts';

/** Members whose primary therapist is assigned to their group; those that go on first. */
export const DualList = ({ scope }: { readonly scope: ReportScope }): ReactNode => (
  <CofacReportView
    scope={scope}
    empty={{
      when: ({ cofacilitation }) => cofacilitation.dualRelationships.length === 0,
      say: 'In this range no facilitator was the primary therapist of a member of their own group.',
    }}
    ready={(answer) => <List answer={answer} scope={scope} />}
  />
);

function List({ answer, scope }: { readonly answer: CofacAnswer; readonly scope: ReportScope }): ReactNode {
  const duals = useMemo(() => sortDuals(answer.cofacilitation.dualRelationships), [answer]);
  return (
    <ChartFrame
      title="Facilitators who are a member’s primary therapist"
      picture="List"
      says={sayDuals(answer)}
      table={tableOfDuals(duals)}
      counted={['cofacilitation', 'scope']}
      fileName={`dual-relationships-${scope.from}-${scope.to}`}
      legend={<span>first and last day of the overlap, not cut to the range</span>}
    >
      <DataTable
        caption="Dual relationships"
        columns={columns}
        rows={duals}
        keyOf={({ group, client, staff }) => `${group.id} ${client.id} ${staff.id}`}
        orderInAddress
      />
    </ChartFrame>
  );
}

/** Those that go on first, then the latest to end. */
const sortDuals = (duals: readonly Dual[]): readonly Dual[] =>
  duals.toSorted((a, b) => {
    const [first, second] = [a.to ?? '9999', b.to ?? '9999'];
    return first < second ? 1 : first > second ? -1 : a.client.label.localeCompare(b.client.label, 'en');
  });

const columns: readonly Column<Dual>[] = [
  {
    label: 'Member',
    show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink>,
    sortBy: ({ client }) => client.label,
  },
  {
    label: 'Group',
    show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink>,
    sortBy: ({ group }) => group.name,
  },
  {
    label: 'Facilitator and primary therapist',
    show: ({ staff }) => nameWithCredential(staff),
    sortBy: ({ staff }) => staff.name,
  },
  { label: 'Since', show: ({ from }) => formatDayAndYear(from), sortBy: ({ from }) => from },
  {
    label: 'Until',
    sortBy: ({ to }) => to,
    show: ({ to }) => (to === null || to === undefined ? <Tag>goes on</Tag> : formatDayAndYear(to)),
  },
];
