import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatNumberOf, sumOf } from '../../platform/format.ts';
import { FlowReportView } from './flow-report.tsx';
import { GroupTimeline } from './group-timeline.tsx';
import type { Days, FlowReport, GroupFlow, StaySort } from './stays.ts';

interface FlowTimelinesProps {
  readonly scope: ReportScope;
  readonly sort: StaySort;
  /** Whether every group is drawn, or those with the most entries and exits. */
  readonly showsAll: boolean;
  /** Leads to the same page with every group drawn. */
  readonly linkToAll: (label: string) => ReactNode;
}
const drawnAtFirst = 6;

/** One timeline a group, the groups that changed most first. */
export const FlowTimelines = ({ scope, ...rest }: FlowTimelinesProps): ReactNode => (
  <FlowReportView
    scope={scope}
    bucket="MONTH"
    ready={(report) => <Timelines report={report} from={scope.from} to={scope.to} {...rest} />}
  />
);

interface TimelinesProps extends Omit<FlowTimelinesProps, 'scope'>, Days {
  readonly report: FlowReport;
}

function Timelines({ report, from, to, sort, showsAll, linkToAll }: TimelinesProps): ReactNode {
  const groups = useMemo(() => sortByTurnover(report.groups), [report]);
  const days = useMemo(() => ({ from, to }), [from, to]);
  const drawn = showsAll ? groups : groups.slice(0, drawnAtFirst);
  return (
    <div className="stack">
      {drawn.map((flow) => (
        <GroupTimeline key={flow.group.id} flow={flow} days={days} sort={sort} />
      ))}
      {drawn.length < groups.length && (
        <p>
          {linkToAll(`Draw all ${formatNumberOf(groups.length, 'group')}`)}{' '}
          <span className="quiet">The {drawnAtFirst} with the most entries and exits are drawn.</span>
        </p>
      )}
    </div>
  );
}

const turnoverOf = ({ entries, exits }: GroupFlow): number => sumOf(entries) + sumOf(exits);

/** The groups that changed most first; of those that changed alike, by name. */
export const sortByTurnover = (groups: readonly GroupFlow[]): readonly GroupFlow[] =>
  groups.toSorted((a, b) => turnoverOf(b) - turnoverOf(a) || a.group.name.localeCompare(b.group.name, 'en'));
