import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope, SeatsBehindQuery, SeatState } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import { formatSessionStart } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SeatGlyph } from '../../ui/seat-glyph.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { seatsBehindQuery } from './rows.graphql.ts';

type Row = SeatsBehindQuery['seats']['rows'][number];
interface SeatsBehindProps {
  readonly scope: ReportScope;
  readonly states: readonly SeatState[] | null;
}

/** The seats in scope, each with its member and its session. */
export function SeatsBehind({ scope, states }: SeatsBehindProps): ReactNode {
  const practice = usePractice();
  const answer = useAnswer(seatsBehindQuery, { scope, states: states === null ? null : [...states] });
  const columns = useMemo(() => columnsFor(practice), [practice]);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The seats could not be loaded."
      empty={{ when: ({ seats }) => seats.total === 0, say: 'No seat is in these states in these days.' }}
      ready={({ seats: { total, rows } }) => (
        <>
          <p className="rows-count">
            {formatNumberOf(total, 'seat')}
            {rows.length < total ? `, the newest ${rows.length} listed` : ''}
          </p>
          <DataTable
            caption="Seats"
            columns={columns}
            rows={rows}
            keyOf={({ session, client }) => `${session.id} ${client.id}`}
          />
        </>
      )}
    />
  );
}

const columnsFor = (practice: Practice): readonly Column<Row>[] => [
  { label: 'Member', show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink> },
  {
    label: 'Session',
    show: ({ session, group }) => (
      <span className="two-lines">
        <SessionLink id={session.id}>
          {formatSessionStart(session.date, session.startsAt, zoneOf(practice, group.id))}
        </SessionLink>
        <span className="quiet">{group.name}</span>
      </span>
    ),
  },
  { label: 'Seat', show: ({ state }) => <SeatGlyph state={state} named /> },
];
