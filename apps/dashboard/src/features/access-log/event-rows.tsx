import { sayOperation, sayRecordClass } from '@concord/domain/audit-log';
import type { ReactNode } from 'react';
import type { AccessLogOrder, AccessLogQuery } from '../../gql/graphql.ts';
import { formatNumberOf } from '../../platform/format.ts';
import { formatMoment } from '../../platform/time.ts';
import { MemberLink } from '../../ui/object-links.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { Tag } from '../../ui/tag.tsx';
import { sayOutcome, sayVia } from './say-event.ts';

export type LogEvent = AccessLogQuery['accessLog']['rows'][number];
export interface Sorting {
  readonly order: AccessLogOrder;
  readonly descending: boolean;
}

interface EventRowsProps {
  readonly rows: readonly LogEvent[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly timeZone: string;
}

const columns: readonly { readonly label: string; readonly order?: AccessLogOrder }[] = [
  { label: 'When', order: 'TIME' },
  { label: 'Who', order: 'PERSON' },
  { label: 'What', order: 'ACTION' },
  { label: 'Records', order: 'RECORD_CLASS' },
  { label: 'About' },
  { label: 'Outcome', order: 'OUTCOME' },
  { label: 'From' },
];

/** A table of events whose heads sort it. */
export function EventRows({ rows, sorting, onSort, timeZone }: EventRowsProps): ReactNode {
  return (
    <ScrollFrame label="Events">
      <table className="table">
        <caption className="only-heard">Events of the access log</caption>
        <thead>
          <tr>
            {columns.map(({ label, order }) => (
              <th key={label} scope="col" aria-sort={sortedBy(order, sorting)}>
                {order === undefined ? (
                  label
                ) : (
                  <button type="button" className="log-sort" onClick={() => onSort(turn(order, sorting))}>
                    {label}
                    <span aria-hidden="true">
                      {order === sorting.order ? (sorting.descending ? ' ↓' : ' ↑') : ''}
                    </span>
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((event) => (
            <tr key={event.id}>
              <th scope="row">{formatMoment(event.at, timeZone)}</th>
              <td>{event.person ?? <span className="quiet">nobody known</span>}</td>
              <td>{sayOperation(event.action)}</td>
              <td>{sayRecordClass(event.recordClass)}</td>
              <td>
                <Concerned ids={event.clientIds} />
              </td>
              <td>
                {event.outcome === 'refused' ? (
                  <Tag tone="watch">{sayOutcome(event)}</Tag>
                ) : (
                  sayOutcome(event)
                )}
              </td>
              <td>
                {event.address} <span className="quiet">{sayVia(event.via)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}

function Concerned({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const [only, ...others] = ids;
  if (only === undefined) return null;
  if (others.length === 0) return <MemberLink id={only}>1 member</MemberLink>;
  return formatNumberOf(ids.length, 'member');
}

const sortedBy = (order: AccessLogOrder | undefined, sorting: Sorting) =>
  order === sorting.order ? (sorting.descending ? 'descending' : 'ascending') : undefined;

/** The same column turns round; a new one begins at A, time at the latest. */
const turn = (order: AccessLogOrder, sorting: Sorting): Sorting => ({
  order,
  descending: order === sorting.order ? !sorting.descending : order === 'TIME',
});
