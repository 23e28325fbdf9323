import type { ReactNode } from 'react';
import { ChartFrame } from '../../charts/chart-frame.tsx';
import { seatWords } from '../../platform/seat-words.ts';
import { formatSessionHours, formatWeekday, formatZone } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Facts } from '../../ui/facts.tsx';
import { GroupLink, MemberLink } from '../../ui/object-links.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SeatGlyph } from '../../ui/seat-glyph.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { sayFacilitators, sayPresence, saySession, tableOfSeats } from './say-session.ts';
import type { Seat, SessionDetail } from './say-session.ts';
import { sessionQuery } from './session.graphql.ts';

interface SessionViewProps {
  readonly id: string;
  /** What the viewer may do with it. */
  readonly actions: ReactNode;
}

/** One session: when and where at its site, who facilitated, and every seat. */
export function SessionView({ id, actions }: SessionViewProps): ReactNode {
  const answer = useAnswer(sessionQuery, { id });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={10} height={30} />}
      failed="This session could not be shown."
      empty={{ when: () => false, say: null }}
      ready={({ session }) => <SessionBody session={session} actions={actions} />}
    />
  );
}

function SessionBody({
  session,
  actions,
}: {
  readonly session: SessionDetail;
  readonly actions: ReactNode;
}): ReactNode {
  const { row } = session;
  return (
    <>
      <PageHead title={row.group.name} tab={`Session of ${formatWeekday(row.session.date)}`}>
        <span className="quiet">
          {formatWeekday(row.session.date)},{' '}
          {formatSessionHours(row.session.startsAt, row.endsAt, row.site.timeZone)}
        </span>
        {row.status === 'CANCELLED' && <Tag tone="watch">cancelled</Tag>}
        <span className="filters">{actions}</span>
      </PageHead>
      <div className="stack">
        <section className="card" aria-label="About the session">
          <SessionFacts session={session} />
        </section>
        {row.status === 'CANCELLED' ? (
          <p className="card">
            A cancelled session has no seats: nobody was expected, and it counts in no rate.
          </p>
        ) : (
          <SeatList session={session} />
        )}
      </div>
    </>
  );
}

function SessionFacts({
  session: { row, module, topic, telehealth },
}: {
  readonly session: SessionDetail;
}): ReactNode {
  return (
    <Facts
      facts={[
        { name: 'Group', value: <GroupLink id={row.group.id}>{row.group.name}</GroupLink> },
        { name: 'Kind', value: `${row.group.kind.toLowerCase()}, ${row.group.enrolment.toLowerCase()}` },
        { name: 'Site', value: `${row.site.name}${telehealth ? ', telehealth' : ''}` },
        { name: 'In the room', value: sayFacilitators(row) },
        ...(module === null || module === undefined
          ? []
          : [{ name: 'Module', value: `${module.module}, ${module.title}` }]),
        ...(topic === null || topic === undefined ? [] : [{ name: 'Topic', value: topic }]),
        ...(row.cancelReason === null || row.cancelReason === undefined
          ? []
          : [{ name: 'Cancelled because', value: row.cancelReason.replaceAll('_', ' ') }]),
      ]}
    />
  );
}

function SeatList({ session }: { readonly session: SessionDetail }): ReactNode {
  const { row, seats } = session;
  return (
    <ChartFrame
      title="Who was expected, and who came"
      picture="List"
      says={saySession(row)}
      table={tableOfSeats(session)}
      counted={['expected', 'attendance']}
      fileName={`session-seats-${row.session.date}`}
      legend={
        <span>
          times in {formatZone(row.session.startsAt, row.site.timeZone)}, the time of {row.site.name}
        </span>
      }
    >
      <DataTable
        caption="Seats of the session"
        columns={columnsFor(row.site.timeZone)}
        rows={seats}
        keyOf={({ client }) => client.id}
        orderInAddress
      />
    </ChartFrame>
  );
}

const columnsFor = (zone: string): readonly Column<Seat>[] => [
  {
    label: 'Member',
    show: ({ client }) => <MemberLink id={client.id}>{client.label}</MemberLink>,
    sortBy: ({ client }) => client.label,
  },
  {
    label: 'Seat',
    show: ({ state }) => <SeatGlyph state={state} named />,
    sortBy: ({ state }) => seatWords[state].word,
  },
  { label: 'Came and left', show: (seat) => sayPresence(seat, zone) ?? <span className="quiet">–</span> },
  {
    label: 'Note',
    sortBy: ({ noteStatus }) => noteStatus,
    show: ({ noteStatus }) =>
      noteStatus === null || noteStatus === undefined ? (
        <span className="quiet">none</span>
      ) : (
        noteStatus.toLowerCase()
      ),
  },
];
