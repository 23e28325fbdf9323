import type { ReactNode } from 'react';
import type { SettledNameFieldsFragment } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { formatDayAndYear, formatMoment } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { settledNamesQuery } from './names.graphql.ts';
import { saySettled, sayWhatBecame } from './say-sweep.ts';

type Settled = SettledNameFieldsFragment;

/** What became of what the check found in signed notes: corrected, waived, or gone with another change, when and by whom. */
export function SettledNames(): ReactNode {
  const answer = useAnswer(settledNamesQuery, {});
  return (
    <section className="card stack" aria-label="Settled in signed notes">
      <h2>What became of them</h2>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={4} height={34} />}
        failed="What became of names in signed notes could not be listed."
        empty={{
          when: ({ settledNames }) => settledNames.rows.length === 0,
          say: 'Nothing that was found in a signed note has been corrected or waived yet.',
        }}
        ready={({ settledNames }) => (
          <>
            <p className="quiet">{saySettled(settledNames.total, settledNames.rows.length)}</p>
            <SettledTable rows={settledNames.rows} />
          </>
        )}
      />
    </section>
  );
}

function SettledTable({ rows }: { readonly rows: readonly Settled[] }): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const columns: readonly Column<Settled>[] = [
    {
      label: 'Record',
      show: ({ client, session }) => (
        <>
          {client === null || client === undefined ? (
            'A member'
          ) : (
            <MemberLink id={client.id}>{client.label}</MemberLink>
          )}
          {session != null && <span className="quiet"> {formatDayAndYear(session.date)}</span>}
        </>
      ),
      sortBy: ({ session }) => session?.date ?? '',
    },
    {
      label: 'Group',
      show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink>,
      sortBy: ({ group }) => group.name,
    },
    {
      label: 'Author',
      show: ({ author }) => author?.name ?? 'Not known here',
      sortBy: ({ author }) => author?.name ?? '',
    },
    {
      label: 'Found',
      show: ({ title, members }) => (members === 1 ? title : `${title} (${members} members)`),
      sortBy: ({ title }) => title,
    },
    {
      label: 'State',
      show: (row) => (
        <>
          <span className="tag" data-tone={row.isOpen ? 'watch' : undefined}>
            {sayWhatBecame(row).state}
          </span>{' '}
          <span className="quiet">{sayWhatBecame(row).beside}</span>
        </>
      ),
      sortBy: ({ state }) => state,
    },
    { label: 'When', show: ({ at }) => formatMoment(at, timeZone), sortBy: ({ at }) => at },
    { label: 'By', show: ({ by }) => by ?? '–', sortBy: ({ by }) => by ?? '' },
  ];
  return (
    <DataTable
      caption="What became of names in signed notes"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
    />
  );
}
