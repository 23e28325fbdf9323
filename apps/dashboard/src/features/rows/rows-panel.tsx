import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { joinWords } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { readRowsRequest } from '../../platform/rows-request.ts';
import type { RowPart, RowsRequest } from '../../platform/rows-request.ts';
import { resolveScope } from '../../platform/scope.ts';
import type { ScopeSearch } from '../../platform/scope.ts';
import { formatDayAndYear, formatPeriod } from '../../platform/time.ts';
import { Layer } from '../../ui/layer.tsx';
import { AskedBehind } from './asked-behind.tsx';
import { ConcernsBehind } from './concerns-behind.tsx';
import { FindingsBehind } from './findings-behind.tsx';
import { GoalsBehind } from './goals-behind.tsx';
import { daysOf } from './pick-rows.ts';
import { RatingsBehind } from './ratings-behind.tsx';
import { SeatsBehind } from './seats-behind.tsx';
import { SessionsBehind } from './sessions-behind.tsx';
import { StaysBehind } from './stays-behind.tsx';

interface RowsPanelProps {
  /** As it stands in the address (see rows-request.ts). */
  readonly request: string;
  /** The page's filters, which hold for the rows as well. */
  readonly scope: ScopeSearch;
  readonly onClose: () => void;
}

/** The records behind a number: the same scope asked for rows instead of counts. */
export function RowsPanel({ request, scope, onClose }: RowsPanelProps): ReactNode {
  const { groups, staff, anchor } = usePractice();
  const asked = useMemo(() => readRowsRequest(request), [request]);
  const narrowed = useMemo(
    () => (asked === null ? null : scopeOfRows(asked, resolveScope(scope, anchor, 'all'))),
    [anchor, asked, scope],
  );
  if (asked === null || narrowed === null) return null;
  const groupName = groups.find(({ group }) => group.id === asked.groupId)?.group.name;
  const people = staff.filter(({ id }) => asked.staffIds?.includes(id) === true).map(({ name }) => name);
  const days = daysOf(asked);
  const about = [
    ...(groupName === undefined ? [] : [groupName]),
    ...(people.length === 0 ? [] : [joinWords(people)]),
    ...(asked.part === undefined ? [] : [partWords[asked.part]]),
    asksForOneDay(asked) ? `on ${formatDayAndYear(days.to)}` : formatPeriod(days.from, days.to),
  ];
  return (
    <Layer look="side-panel" title={titles[asked.of]} onClose={onClose}>
      <p className="quiet">{about.join(' · ')}</p>
      <Rows asked={asked} scope={narrowed} />
    </Layer>
  );
}

function Rows({ asked, scope }: { readonly asked: RowsRequest; readonly scope: ReportScope }): ReactNode {
  if (asked.of === 'sessions') return <SessionsBehind scope={scope} asked={asked} />;
  if (asked.of === 'seats') return <SeatsBehind scope={scope} asked={asked} />;
  if (asked.of === 'concerns') return <ConcernsBehind scope={scope} asked={asked} />;
  if (asked.of === 'goals') return <GoalsBehind scope={scope} asked={asked} />;
  if (asked.of === 'ratings') return <RatingsBehind scope={scope} asked={asked} />;
  if (asked.of === 'asked') return <AskedBehind scope={scope} asked={asked} />;
  if (asked.of === 'findings') return <FindingsBehind scope={scope} asked={asked} />;
  return <StaysBehind scope={scope} asked={asked} />;
}

const titles: Readonly<Record<RowsRequest['of'], string>> = {
  sessions: 'Sessions held',
  seats: 'Seats',
  members: 'Members',
  entries: 'Entries',
  exits: 'Exits',
  concerns: 'Absence as a pattern',
  goals: 'Goals',
  ratings: 'Ratings',
  asked: 'Records that a rule looks at',
  findings: 'Findings',
};

const partWords: Readonly<Record<RowPart, string>> = {
  assigned: 'while assigned',
  alone: 'led alone',
  'last-six': 'the last six recorded',
  completed: 'completed',
  unsaid: 'circumstances not recorded',
  chronic: 'chronic',
  watch: 'to watch',
  followed: 'chronic, with a follow-up',
  unfollowed: 'chronic, no follow-up recorded',
  compared: 'compared with the rating before',
  improved: 'higher than before',
  unchanged: 'as before',
  declined: 'lower than before',
  stale: 'not rated in four sessions',
  open: 'open at the end',
  appeared: 'appeared',
  mended: 'mended',
};

/** A census and a list of concerns are about the last day. */
const asksForOneDay = ({ of }: RowsRequest): boolean => of === 'members' || of === 'concerns';

/** Where whole groups count (memberships, goals), a group that is named is asked for whoever was in its room. */
function scopeOfRows(asked: RowsRequest, scope: ReportScope): ReportScope {
  const { facilitatorId: _facilitator, ...ofAnybody } = scope;
  const isNamed = asked.groupId !== undefined && (asked.of === 'members' || isMove(asked));
  return {
    ...(isNamed ? ofAnybody : scope),
    from: asked.from,
    to: asked.to,
    ...(asked.groupId === undefined ? {} : { groupIds: [asked.groupId] }),
    ...(asked.staffIds?.[0] === undefined ? {} : { facilitatorId: asked.staffIds[0] }),
  };
}

const isMove = ({ of }: RowsRequest): boolean => of === 'entries' || of === 'exits';
