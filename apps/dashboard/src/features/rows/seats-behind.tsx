import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope, SeatsBehindQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { seatWords } from '../../platform/seat-words.ts';
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
  readonly asked: RowsRequest;
}

const drawn = 500;
const lastSix = 6;

/** The seats in scope, each with its member and its session. */
export function SeatsBehind({ scope, asked }: SeatsBehindProps): ReactNode {
  const { states } = asked;
  const practice = usePractice();
  const answer = useAnswer(seatsBehindQuery, { scope, states: states === undefined ? null : [...states] });
  const columns = useMemo(() => columnsFor(practice), [practice]);
  const rows = useMemo(
    () => (answer.state === 'ready' ? pick(answer.data.seats.rows, asked) : []),
    [answer, asked],
  );
  const total =
    answer.state === 'ready' && asked.clientId === undefined ? answer.data.seats.total : rows.length;
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The seats could not be loaded."
      empty={{ when: () => rows.length === 0, say: 'No seat is in these states in these days.' }}
      ready={() => (
        <>
          <p className="rows-count">
            {formatNumberOf(total, 'seat')}
            {drawn < total ? `, the newest ${drawn} listed` : ''}
          </p>
          <DataTable
            caption="Seats"
            columns={columns}
            rows={rows.slice(0, drawn)}
            keyOf={({ session, client }) => `${session.id} ${client.id}`}
          />
        </>
      )}
    />
  );
}

/** Of one member where one is asked for; newest first, so that the last six recorded are the first. */
function pick(rows: readonly Row[], { clientId, part }: RowsRequest): readonly Row[] {
  const own = clientId === undefined ? rows : rows.filter(({ client }) => client.id === clientId);
  return part === 'last-six' ? own.slice(0, lastSix) : own;
}

const columnsFor = (practice: Practice): readonly Column<Row>[] => [
  {
    label: 'Member',
    show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink>,
    sortBy: ({ client }) => client.label,
  },
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
    sortBy: ({ session }) => session.startsAt,
  },
  {
    label: 'Seat',
    show: ({ state }) => <SeatGlyph state={state} named />,
    sortBy: ({ state }) => seatWords[state].word,
  },
];
