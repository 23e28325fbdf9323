import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { formatNumberOf, formatPercent, formatShare, percentOf, sumOf } from '../../platform/format.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatSessionHours, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { pickSessions } from './pick-rows.ts';
import type { SessionBehind as Row } from './pick-rows.ts';
import { assignmentsBehindQuery, sessionsBehindQuery } from './rows.graphql.ts';

const columns: readonly Column<Row>[] = [
  {
    label: 'Session',
    show: ({ session, site, endsAt }) => (
      <span className="two-lines">
        <SessionLink id={session.id}>{formatWeekday(session.date)}</SessionLink>
        <span className="quiet">{formatSessionHours(session.startsAt, endsAt, site.timeZone)}</span>
      </span>
    ),
    sortBy: ({ session }) => session.startsAt,
  },
  { label: 'Group', show: ({ group }) => group.name, sortBy: ({ group }) => group.name },
  {
    label: 'Came',
    numeric: true,
    show: ({ attended, expected }) => (
      <span className="two-lines">
        <span>{formatShare(attended, expected)}</span>
        <span className="quiet">{formatPercent(attended, expected)}</span>
      </span>
    ),
    sortBy: ({ attended, expected }) => percentOf(attended, expected),
  },
];

interface SessionsBehindProps {
  readonly scope: ReportScope;
  readonly asked: RowsRequest;
}
const drawn = 500;

/** The held sessions in scope, newest first, each a link to its page. */
export function SessionsBehind({ scope, asked }: SessionsBehindProps): ReactNode {
  const sessions = useAnswer(sessionsBehindQuery, { scope });
  const needsAssignments = asked.part !== undefined;
  const { facilitatorId: _person, ...ofAnybody } = scope;
  const assignments = useAnswer(assignmentsBehindQuery, { scope: ofAnybody }, { when: needsAssignments });
  const answer =
    needsAssignments && sessions.state === 'ready' && assignments.state !== 'ready' ? assignments : sessions;
  const rows = useMemo(
    () =>
      sessions.state !== 'ready'
        ? []
        : pickSessions(
            sessions.data.sessions.rows,
            asked,
            assignments.state === 'ready' ? assignments.data.cofacilitation.assignments : [],
          ),
    [sessions, assignments, asked],
  );
  const isPart = needsAssignments || (asked.staffIds ?? []).length > 1;
  return (
    <QueryView<unknown>
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The sessions could not be loaded."
      empty={{ when: () => rows.length === 0, say: 'No session was held in these days.' }}
      ready={() => (
        <>
          <p className="rows-count">
            {countSessions(
              isPart || sessions.state !== 'ready' ? rows.length : sessions.data.sessions.total,
              rows,
            )}
          </p>
          <DataTable
            caption="Sessions held"
            columns={columns}
            rows={rows.slice(0, drawn)}
            keyOf={({ session }) => session.id}
          />
        </>
      )}
    />
  );
}

/** "12 sessions; 98 of 120 seats attended", and how many are listed where that is fewer. */
function countSessions(total: number, rows: readonly Pick<Row, 'attended' | 'expected'>[]): string {
  const sessions = formatNumberOf(total, 'session');
  const listed = drawn < total ? `, the newest ${drawn} listed` : '';
  if (rows.length < total) return `${sessions}${listed}`;
  const share = formatShare(sumOf(rows.map((row) => row.attended)), sumOf(rows.map((row) => row.expected)));
  return `${sessions}; ${share} seats attended${listed}`;
}
