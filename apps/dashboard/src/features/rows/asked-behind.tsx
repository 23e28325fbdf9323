import type { ReactNode } from 'react';
import type { AskedBehindQuery, ReportScope } from '../../gql/graphql.ts';
import { formatCount } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatDayAndYear, formatSessionStart } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { GroupLink, MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { askedBehindQuery } from './rows.graphql.ts';

type Asked = AskedBehindQuery['checkedRecords'];
type Row = Asked['rows'][number];

interface AskedBehindProps {
  readonly scope: ReportScope;
  readonly asked: RowsRequest;
}

const drawn = 500;

/** The records that a rule is asked of, the latest first, and which of them fail it now. */
export function AskedBehind({ scope, asked }: AskedBehindProps): ReactNode {
  const practice = usePractice();
  const answer = useAnswer(askedBehindQuery, { scope, ruleId: asked.ruleId ?? '', limit: drawn });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The records could not be loaded."
      empty={{
        when: ({ checkedRecords }) => checkedRecords.rows.length === 0,
        say: 'The rule looks at no record in these days.',
      }}
      ready={({ checkedRecords }) => (
        <>
          <p className="rows-count">{countRecords(checkedRecords)}</p>
          <DataTable
            caption="Records"
            columns={columnsFor(practice, checkedRecords.rows)}
            rows={checkedRecords.rows}
            keyOf={({ id }) => id}
          />
        </>
      )}
    />
  );
}

/** “No plan: 1,240 progress notes of those who attended, the latest 500 listed”. */
function countRecords({ title, asked, total, rows }: Asked): string {
  const listed = rows.length < total ? `, the latest ${formatCount(rows.length)} listed` : '';
  return `${title}: ${formatCount(total)} ${asked}${listed}`;
}

function columnsFor(practice: Practice, rows: readonly Row[]): readonly Column<Row>[] {
  const [first] = rows;
  const isOverTime = first?.session == null;
  const hasSeveralKinds = rows.some(({ kind }) => kind !== first?.kind);
  const named: Column<Row> = {
    label: rows.some(({ client }) => client != null) ? 'Member' : 'Record',
    show: ({ client, kind }) =>
      client == null ? kindWords[kind] : <MemberLink id={client.id}>{client.label}</MemberLink>,
    sortBy: ({ client, kind }) => client?.label ?? kind,
  };
  const kindOf: Column<Row> = {
    label: 'Record',
    show: ({ kind }) => kindWords[kind] ?? kind,
    sortBy: ({ kind }) => kind,
  };
  if (isOverTime) return [named, groupColumn, sinceColumn];
  return [
    named,
    ...(hasSeveralKinds ? [kindOf] : []),
    whenColumn(practice),
    ...(rows.some(({ author }) => author != null) ? [authorColumn] : []),
    failsColumn,
  ];
}

const kindWords: Readonly<Record<string, string>> = {
  session: 'session',
  'group-note': 'group note',
  attendance: 'attendance',
  seat: 'seat',
  note: 'progress note',
  membership: 'membership',
  goal: 'goal',
};

const groupColumn: Column<Row> = {
  label: 'Group',
  show: ({ group }) => <GroupLink id={group.id}>{group.name}</GroupLink>,
  sortBy: ({ group }) => group.name,
};
const sinceColumn: Column<Row> = {
  label: 'Open',
  show: ({ from, to }) => (
    <span className="two-lines">
      <span className="day">{from == null ? '–' : formatDayAndYear(from)}</span>
      <span className="quiet">{to == null ? 'open' : `to ${formatDayAndYear(to)}`}</span>
    </span>
  ),
  sortBy: ({ from }) => from ?? null,
};
const authorColumn: Column<Row> = {
  label: 'Author',
  show: ({ author }) => author?.name ?? '',
  sortBy: ({ author }) => author?.name ?? '',
};
const failsColumn: Column<Row> = {
  label: 'Now',
  show: ({ fails }) =>
    fails === true ? <Tag tone="stop">fails</Tag> : <span className="quiet">stands</span>,
  sortBy: ({ fails }) => (fails === true ? 0 : 1),
};
const whenColumn = (practice: Practice): Column<Row> => ({
  label: 'Session',
  show: ({ session, group }) =>
    session == null ? null : (
      <span className="two-lines">
        <SessionLink id={session.id}>
          {formatSessionStart(session.date, session.startsAt, zoneOf(practice, group.id))}
        </SessionLink>
        <span className="quiet">{group.name}</span>
      </span>
    ),
  sortBy: ({ session }) => session?.startsAt ?? null,
});
