import type { ReactNode } from 'react';
import type { ReportScope, SessionsBehindQuery } from '../../gql/graphql.ts';
import { formatNumberOf, formatPercent, formatShare, sumOf } from '../../platform/format.ts';
import { formatSessionHours, formatWeekday } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { sessionsBehindQuery } from './rows.graphql.ts';

type Row = SessionsBehindQuery['sessions']['rows'][number];

const columns: readonly Column<Row>[] = [
  {
    label: 'Session',
    show: ({ session, site, endsAt }) => (
      <span className="two-lines">
        <SessionLink id={session.id}>{formatWeekday(session.date)}</SessionLink>
        <span className="quiet">{formatSessionHours(session.startsAt, endsAt, site.timeZone)}</span>
      </span>
    ),
  },
  { label: 'Group', show: ({ group }) => group.name },
  {
    label: 'Came',
    numeric: true,
    show: ({ attended, expected }) => (
      <span className="two-lines">
        <span>{formatShare(attended, expected)}</span>
        <span className="quiet">{formatPercent(attended, expected)}</span>
      </span>
    ),
  },
];

interface SessionsBehindProps {
  readonly scope: ReportScope;
  /** Only those at which all of these people were lead or co-lead. */
  readonly ledBy?: readonly string[];
}

/** The held sessions in scope, newest first, each a link to its page. */
export function SessionsBehind({ scope, ledBy = [] }: SessionsBehindProps): ReactNode {
  const answer = useAnswer(sessionsBehindQuery, { scope });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The sessions could not be loaded."
      empty={{ when: ({ sessions }) => sessions.total === 0, say: 'No session was held in these days.' }}
      ready={({ sessions: { total, rows } }) => <SessionList total={total} rows={rows} ledBy={ledBy} />}
    />
  );
}

interface SessionListProps {
  readonly total: number;
  readonly rows: readonly Row[];
  readonly ledBy: readonly string[];
}

function SessionList({ total, rows, ledBy }: SessionListProps): ReactNode {
  const led = ledBy.length === 0 ? rows : rows.filter((row) => isLedByAll(row, ledBy));
  const complete = rows.length === total;
  return (
    <>
      <p className="rows-count">{countSessions(complete ? led.length : total, led)}</p>
      <DataTable caption="Sessions held" columns={columns} rows={led} keyOf={({ session }) => session.id} />
    </>
  );
}

/** Whether each of these people was in the room as lead or co-lead. */
const isLedByAll = ({ facilitators }: Pick<Row, 'facilitators'>, staffIds: readonly string[]): boolean =>
  staffIds.every((id) =>
    facilitators.some(({ staff, role }) => staff.id === id && (role === 'lead' || role === 'co')),
  );

/** "12 sessions; 98 of 120 seats attended", and how many are listed where that is fewer. */
function countSessions(total: number, rows: readonly Pick<Row, 'attended' | 'expected'>[]): string {
  const sessions = formatNumberOf(total, 'session');
  if (rows.length < total) return `${sessions}, the newest ${rows.length} listed`;
  const share = formatShare(sumOf(rows.map((row) => row.attended)), sumOf(rows.map((row) => row.expected)));
  return `${sessions}; ${share} seats attended`;
}
