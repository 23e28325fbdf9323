import type { ReactNode } from 'react';
import type { FindingsBehindQuery, ReportScope } from '../../gql/graphql.ts';
import { formatCount, formatNumberOf } from '../../platform/format.ts';
import { usePractice, zoneOf } from '../../platform/practice.ts';
import type { Practice } from '../../platform/practice.ts';
import type { RowsRequest } from '../../platform/rows-request.ts';
import { formatMoment, formatSessionStart } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { findingsBehindQuery } from './rows.graphql.ts';

type Findings = FindingsBehindQuery['findingsOverTime'];
type Row = Findings['rows'][number];

interface FindingsBehindProps {
  readonly scope: ReportScope;
  readonly asked: RowsRequest;
}

const drawn = 500;

/** Findings of one rule that were open at the end of the range, appeared in it, or were mended in it. */
export function FindingsBehind({ scope, asked }: FindingsBehindProps): ReactNode {
  const practice = usePractice();
  const answer = useAnswer(findingsBehindQuery, {
    scope,
    ruleId: asked.ruleId ?? '',
    what: asked.part ?? 'open',
    limit: drawn,
  });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={6} height={34} />}
      failed="The findings could not be loaded."
      empty={{
        when: ({ findingsOverTime }) => findingsOverTime.rows.length === 0,
        say: 'The rule found nothing in these days.',
      }}
      ready={({ findingsOverTime }) => (
        <>
          <p className="rows-count">{countFindings(findingsOverTime)}</p>
          <DataTable
            caption="Findings"
            columns={columnsFor(practice)}
            rows={findingsOverTime.rows}
            keyOf={({ id }) => id}
          />
        </>
      )}
    />
  );
}

function countFindings({ title, total, rows }: Findings): string {
  const listed = rows.length < total ? `, the latest ${formatCount(rows.length)} listed` : '';
  return `${title}: ${formatNumberOf(total, 'finding')}${listed}`;
}

const columnsFor = (practice: Practice): readonly Column<Row>[] => [
  {
    label: 'Where',
    show: ({ session, group, client }) => (
      <span className="two-lines">
        <span>
          {session == null ? (
            group.name
          ) : (
            <SessionLink id={session.id}>
              {formatSessionStart(session.date, session.startsAt, zoneOf(practice, group.id))}
            </SessionLink>
          )}
        </span>
        <span className="quiet">
          {client == null ? group.name : <MemberLink id={client.id}>{client.label}</MemberLink>}
        </span>
      </span>
    ),
    sortBy: ({ session, group }) => session?.startsAt ?? group.name,
  },
  { label: 'To mend by', show: ({ staff }) => staff?.name ?? '–', sortBy: ({ staff }) => staff?.name ?? '' },
  {
    label: 'Seen',
    show: ({ appearedAt, endedAt }) => (
      <span className="two-lines">
        <span>{formatMoment(appearedAt, practice.viewer.organization.timeZone)}</span>
        <span className="quiet">
          {endedAt == null
            ? 'still open'
            : `to ${formatMoment(endedAt, practice.viewer.organization.timeZone)}`}
        </span>
      </span>
    ),
    sortBy: ({ appearedAt }) => appearedAt,
  },
];
