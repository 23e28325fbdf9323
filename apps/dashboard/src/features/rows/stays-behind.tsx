import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ReportScope } from '../../gql/graphql.ts';
import { exitWords } from '../../platform/exit-words.ts';
import { formatNumberOf } from '../../platform/format.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { pickStays } from './pick-rows.ts';
import type { StayBehind } from './pick-rows.ts';
import { staysBehindQuery } from './rows.graphql.ts';

interface StaysBehindProps {
  readonly scope: ReportScope;
  readonly asked: RowsRequest;
}

/** The memberships behind a census, behind entries, or behind exits. */
export function StaysBehind({ scope, asked }: StaysBehindProps): ReactNode {
  const answer = useAnswer(staysBehindQuery, { scope });
  const rows = useMemo(
    () => (answer.state === 'ready' ? pickStays(answer.data.membershipTimeline.groups, asked) : []),
    [answer, asked],
  );
  const people = new Set(rows.map(({ stay }) => stay.client.id)).size;
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The memberships could not be loaded."
      empty={{ when: () => rows.length === 0, say: 'No membership of these groups is meant here.' }}
      ready={() => (
        <>
          <p className="rows-count">
            {formatNumberOf(rows.length, 'membership')} of {formatNumberOf(people, 'member')}
          </p>
          <DataTable caption="Memberships" columns={columns} rows={rows} keyOf={({ stay }) => stay.id} />
        </>
      )}
    />
  );
}

const columns: readonly Column<StayBehind>[] = [
  {
    label: 'Member',
    show: ({ stay, group }) => (
      <span className="two-lines">
        <MemberLink id={stay.client.id}>{stay.client.label}</MemberLink>
        <span className="quiet">
          <GroupLink id={group.id}>{group.name}</GroupLink>
        </span>
      </span>
    ),
    sortBy: ({ stay }) => stay.client.label,
  },
  {
    label: 'Entered',
    show: ({ stay }) => <span className="day">{formatDayAndYear(stay.enteredOn)}</span>,
    sortBy: ({ stay }) => stay.enteredOn,
  },
  {
    label: 'Left',
    show: ({ stay: { leftOn, exit } }) =>
      leftOn === null || leftOn === undefined ? (
        <span className="quiet">–</span>
      ) : (
        <span className="two-lines">
          <span className="day">{formatDayAndYear(leftOn)}</span>
          <span className="quiet">{exitWords(exit).word}</span>
        </span>
      ),
    sortBy: ({ stay }) => stay.leftOn,
  },
];
