import { addDays } from '@concord/domain/shared';
import type { ReactNode } from 'react';
import type { HomeWeekQuery, ReportScope } from '../../gql/graphql.ts';
import { formatShare } from '../../platform/format.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatPeriod, formatSessionHours, formatWeekday, mondayOf } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { homeWeekQuery } from './home.graphql.ts';

type Row = HomeWeekQuery['sessions']['rows'][number];

/** The week's sessions, each in its site's time: those held with who came, the others as planned or cancelled. */
export function ThisWeek({ scope }: { readonly scope: ReportScope }): ReactNode {
  const { anchor, today } = usePractice();
  const monday = mondayOf(anchor.last);
  const week = { from: monday, to: addDays(monday, 6) };
  const answer = useAnswer(homeWeekQuery, { scope: { ...scope, ...week } });
  return (
    <section className="card" aria-labelledby="this-week">
      <h2 id="this-week">{today === anchor.last ? 'This week' : 'The last week on record'}</h2>
      <p className="say">{formatPeriod(week.from, week.to)}</p>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={6} height={32} />}
        failed="The week’s sessions could not be loaded."
        empty={{
          when: ({ sessions }) => sessions.rows.length === 0,
          say: 'No session is on record for this week.',
        }}
        ready={({ sessions }) => (
          <ol className="week">
            {sessions.rows.toReversed().map((row) => (
              <WeekRow key={row.session.id} row={row} />
            ))}
          </ol>
        )}
      />
    </section>
  );
}

function WeekRow({ row }: { readonly row: Row }): ReactNode {
  const { session, group, site, endsAt } = row;
  return (
    <li>
      <span className="quiet">{formatWeekday(session.date).slice(0, 6)}</span>
      <span>
        <SessionLink id={session.id}>{group.name}</SessionLink>
        <span className="quiet"> {formatSessionHours(session.startsAt, endsAt, site.timeZone)}</span>
      </span>
      <span className="number">
        <SessionLink id={session.id}>{sayCame(row)}</SessionLink>
      </span>
    </li>
  );
}

/** Who came, or why there is nothing to count: a session whose seats are all unrecorded says nothing about who came. */
function sayCame({ status, attended, expected, unrecorded }: Row): string {
  if (status === 'CANCELLED') return 'cancelled';
  if (expected > 0 && unrecorded === expected) return 'not recorded yet';
  return `${formatShare(attended, expected)} came`;
}
