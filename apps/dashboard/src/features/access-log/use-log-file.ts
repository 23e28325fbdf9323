import { sayOperation, sayRecordClass } from '@concord/domain/audit-log';
import { useState } from 'react';
import { useClient } from 'urql';
import type { AccessLogScope } from '../../gql/graphql.ts';
import { writeCsv } from '../../platform/csv.ts';
import { download } from '../../platform/download.ts';
import { accessLogQuery } from './access-log.graphql.ts';
import type { LogEvent, Sorting } from './event-rows.tsx';

const longestPage = 1000;
const labels = [
  'When (UTC)',
  'Who',
  'What',
  'Operation',
  'Records',
  'Record class',
  'Member ids',
  'Outcome',
  'Reason',
  'Address',
  'Via',
  'Id',
];

interface LogFile {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly save: () => void;
}

/**
 * Saves every event of the scope as CSV, page after page, whatever their number. Members stand there by id; operations and classes of
 * records in words and by their codes, which stay the same.
 */
export function useLogFile(scope: AccessLogScope, sorting: Sorting): LogFile {
  const client = useClient();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const loadAll = async (): Promise<readonly LogEvent[] | null> => {
    // What is logged meanwhile stays out, so that no page shifts under the next.
    const fixed = { ...scope, to: scope.to ?? (await newestOf(scope)) };
    const events: LogEvent[] = [];
    for (;;) {
      const page = await ask(fixed, sorting, longestPage, events.length);
      if (page === undefined) return null;
      events.push(...page.rows);
      if (page.rows.length === 0 || events.length >= page.total) return events;
    }
  };
  const ask = async (of: AccessLogScope, { order, descending }: Sorting, limit: number, offset: number) => {
    const variables = { scope: of, order, descending, limit, offset };
    const { data } = await client
      .query(accessLogQuery, variables, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.accessLog;
  };
  const newestOf = async (of: AccessLogScope) =>
    (await ask(of, { order: 'TIME', descending: true }, 1, 0))?.rows[0]?.at ?? null;
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const events = await loadAll();
    setBusy(false);
    if (events === null) return setProblem('The file could not be written: the server did not answer.');
    const table = { columns: labels.map((label) => ({ label })), rows: events.map(lineOf) };
    download('access-log.csv', new Blob([writeCsv(table)], { type: 'text/csv' }));
  };
  return { isBusy, problem, save: () => void save() };
}

const lineOf = (event: LogEvent): readonly (string | null)[] => [
  event.at,
  event.person ?? null,
  sayOperation(event.action),
  event.action,
  sayRecordClass(event.recordClass),
  event.recordClass ?? null,
  event.clientIds.join(' '),
  event.outcome,
  event.reason ?? null,
  event.address,
  event.via,
  event.id,
];
