import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumberOf } from '../../platform/format.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { amendmentsDueQuery } from './amendment-requests.graphql.ts';
import { sayAbout, type Due } from './asked-of-me.ts';
import { sayDuties, sayState } from './say-request.ts';
import './amendment-requests.css';

/** Every request on which somebody has to act, with the day by which the law wants it. */
export function DueList(): ReactNode {
  const answer = useAnswer(amendmentsDueQuery, { onlyMine: false });
  return (
    <section className="card stack requests-due" aria-label="Requests to act on">
      <QueryView
        answer={answer}
        loading={<Skeleton lines={6} height={34} />}
        failed="The requests could not be listed."
        empty={{
          when: ({ amendmentsDue }) => amendmentsDue.length === 0,
          say: (
            <>
              <strong>Nothing is due.</strong>
              <span>A request is entered on the member’s page; it stands here until it is met.</span>
            </>
          ),
        }}
        ready={({ amendmentsDue }) => <DueTable rows={amendmentsDue} />}
      />
    </section>
  );
}

function DueTable({ rows }: { readonly rows: readonly Due[] }): ReactNode {
  const overdue = rows.filter((row) => row.overdue).length;
  return (
    <>
      <p>
        <strong>{overdue}</strong> of {formatNumberOf(rows.length, 'request', 'requests')}{' '}
        {overdue === 1 ? 'is' : 'are'} overdue.{' '}
        <span className="quiet">
          The practice acts within 60 days of receipt; once, it may take up to 30 more.
        </span>
      </p>
      <DataTable
        caption="Requests to act on"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        orderInAddress
      />
    </>
  );
}

const columns: readonly Column<Due>[] = [
  {
    label: 'Member',
    show: ({ client }) => (
      <Link to="/members/$memberId" params={{ memberId: client.id }} hash="requests">
        {client.label}
      </Link>
    ),
    sortBy: ({ client }) => client.label,
  },
  {
    label: 'Act by',
    show: ({ actBy, overdue }) =>
      actBy === null ? (
        <span className="quiet">no certain day</span>
      ) : (
        <Tag tone={overdue ? 'stop' : 'plain'}>{formatDayAndYear(actBy)}</Tag>
      ),
    sortBy: ({ actBy }) => actBy ?? '9999-12-31',
  },
  {
    label: 'Owed',
    show: ({ duties, askedOf }) => (
      <>
        {sayDuties(duties)}
        {askedOf !== null && <span className="quiet"> asked of {askedOf}</span>}
      </>
    ),
  },
  { label: 'About', show: sayAbout, sortBy: ({ session }) => session?.date ?? '' },
  {
    label: 'Received',
    show: ({ receivedOn }) => formatDayAndYear(receivedOn),
    sortBy: ({ receivedOn }) => receivedOn,
  },
  { label: 'State', show: ({ state }) => sayState(state), sortBy: ({ state }) => sayState(state) },
];
