import { useState } from 'react';
import { useClient } from 'urql';
import type { ReportScope, ServiceFilter } from '../../gql/graphql.ts';
import type { CivilDate } from '../../platform/scalars.ts';
import { download, pdfOf } from '../../platform/download.ts';
import { billingFileQuery, superbillQuery } from './billing.graphql.ts';
import { saySuperbill } from './say-billing.ts';

interface Saving {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly said: string | null;
}
const idle: Saving = { isBusy: false, problem: null, said: null };
const busy: Saving = { ...idle, isBusy: true };
const failed = (problem: string | undefined): Saving => ({
  ...idle,
  problem: problem ?? 'The file could not be written: the server did not answer.',
});

/** Saves every service that fits the filters as CSV. */
export function useServicesFile(
  scope: ReportScope,
  filter: ServiceFilter,
): Saving & { readonly save: () => void } {
  const client = useClient();
  const [state, setState] = useState(idle);
  const save = async (): Promise<void> => {
    setState(busy);
    const { data } = await client
      .query(billingFileQuery, { scope, filter }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data?.billingFile === undefined) return setState(failed(undefined));
    download(`services-${scope.from}-${scope.to}.csv`, csvOf(data.billingFile.csv));
    setState(idle);
  };
  return { ...state, save: () => void save() };
}

/** Saves a client's superbill of a month, as PDF or as CSV. */
export function useSuperbill(
  clientId: string,
  month: CivilDate,
): Saving & { readonly save: (form: 'pdf' | 'csv') => void } {
  const client = useClient();
  const [state, setState] = useState(idle);
  const save = async (form: 'pdf' | 'csv'): Promise<void> => {
    setState(busy);
    const { data } = await client
      .query(superbillQuery, { clientId, month }, { requestPolicy: 'network-only' })
      .toPromise();
    const made = data?.superbill;
    if (made?.__typename !== 'Superbill') return setState(failed(made?.message));
    download(`${made.fileName}.${form}`, form === 'pdf' ? pdfOf(made.pdf) : csvOf(made.csv));
    setState({ ...idle, said: saySuperbill(made.ready, made.held) });
  };
  return { ...state, save: (form) => void save(form) };
}

const csvOf = (text: string): Blob => new Blob([text], { type: 'text/csv' });
