import { useState } from 'react';
import type { ReactNode } from 'react';
import type { AccessLogQuery } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { accessLogQuery } from './access-log.graphql.ts';
import { EventRows } from './event-rows.tsx';
import type { Sorting } from './event-rows.tsx';
import { scopeOf } from './log-scope.ts';
import type { AccessLogFilter } from './log-scope.ts';
import { sayStretch } from './say-event.ts';
import { useLogFile } from './use-log-file.ts';
import './access-log.css';

const shownAtOnce = 100;

/** The events of the access log that fit the filter: any column sorts, pages lead to the end, the file holds them all. */
export function AccessLogTable({ filter }: { readonly filter: AccessLogFilter }): ReactNode {
  const { timeZone } = usePractice().viewer.organization;
  const [sorting, setSorting] = useState<Sorting>({ order: 'TIME', descending: true });
  const [offset, setOffset] = useState(0);
  const scope = scopeOf(filter, timeZone);
  const answer = useAnswer(accessLogQuery, { scope, ...sorting, limit: shownAtOnce, offset });
  const file = useLogFile(scope, sorting);
  const sortBy = (next: Sorting): void => {
    setSorting(next);
    setOffset(0);
  };
  const ready = ({ accessLog: { rows, total } }: AccessLogQuery): ReactNode => (
    <div className="stack">
      <div className="log-head">
        <p role="status" className="quiet">
          {sayStretch(offset, rows.length, total)}
        </p>
        <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - shownAtOnce))}>
          Page before
        </Button>
        <Button disabled={offset + rows.length >= total} onClick={() => setOffset(offset + shownAtOnce)}>
          Next page
        </Button>
        <Button disabled={file.isBusy} onClick={file.save}>
          {file.isBusy ? 'Writing…' : 'CSV'}
        </Button>
        {file.problem !== null && (
          <span role="alert" className="problem">
            {file.problem}
          </span>
        )}
      </div>
      <EventRows rows={rows} sorting={sorting} onSort={sortBy} timeZone={timeZone} />
    </div>
  );
  return (
    <section className="card" aria-label="Access log">
      <QueryView
        answer={answer}
        loading={<Skeleton lines={10} height={30} />}
        failed="The access log could not be shown."
        empty={{ when: ({ accessLog }) => accessLog.total === 0, say: 'No event on record fits this.' }}
        ready={ready}
      />
    </section>
  );
}
