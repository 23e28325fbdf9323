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

/** The held sessions in scope, newest first, each a link to its page. */
export function SessionsBehind({ scope }: { readonly scope: ReportScope }): ReactNode {
  const answer = useAnswer(sessionsBehindQuery, { scope });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The sessions could not be loaded."
      empty={{ when: ({ sessions }) => sessions.total === 0, say: 'No session was held in these days.' }}
      ready={({ sessions: { total, rows } }) => (
        <>
          <p className="rows-count">{countSessions(total, rows)}</p>
          <DataTable
            caption="Sessions held"
            columns={columns}
            rows={rows}
            keyOf={({ session }) => session.id}
          />
        </>
      )}
    />
  );
}

/** "12 sessions; 98 of 120 seats attended", and how many are listed where that is fewer. */
export function countSessions(total: number, rows: readonly Pick<Row, 'attended' | 'expected'>[]): string {
  const sessions = formatNumberOf(total, 'session');
  if (rows.length < total) return `${sessions}, the newest ${rows.length} listed`;
  const share = formatShare(sumOf(rows.map((row) => row.attended)), sumOf(rows.map((row) => row.expected)));
  return `${sessions}; ${share} seats attended`;
}
