import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { BillingFilters } from '../../features/billing/billing-filters.tsx';
import { BillingWorklist } from '../../features/billing/billing-worklist.tsx';
import { ChecksUnderway } from '../../features/checks/checks-underway.tsx';
import { ScopeFilters } from '../../features/filters/scope-filters.tsx';
import type { ServiceFilter, ServiceState } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { resolveScope } from '../../platform/scope.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { readBillingSearch } from './billing-search.ts';
import type { BillingSearch } from './billing-search.ts';
import { pageScope } from './page-scope.ts';

const route = getRouteApi('/billing');
const standard = '12w';
const states: Readonly<Record<NonNullable<BillingSearch['state']>, ServiceState>> = {
  ready: 'READY',
  held: 'HELD',
  withdrawn: 'WITHDRAWN',
};
const nameOf = (state: ServiceState): BillingSearch['state'] =>
  (({ READY: 'ready', HELD: 'held', WITHDRAWN: 'withdrawn' }) as const)[state];

type Change = { readonly [Key in keyof BillingSearch]?: BillingSearch[Key] | undefined };

const filterOf = ({ state, payer, rule, client }: BillingSearch): ServiceFilter => ({
  ...(state === undefined ? {} : { state: states[state] }),
  ...(payer === undefined ? {} : { payerId: payer }),
  ...(rule === undefined ? {} : { ruleId: rule }),
  ...(client === undefined ? {} : { clientId: client }),
});

/** What may be billed, and why the rest may not. */
export function BillingPage(): ReactNode {
  const { anchor, viewer } = usePractice();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (part: Change) =>
      void navigate({ search: (before) => readBillingSearch({ ...before, ...part }), resetScroll: false }),
    [navigate],
  );
  const scope = resolveScope(pageScope(search), anchor, standard);
  const filter = filterOf(search);
  const [round, setRound] = useState(0);
  const showAnew = useCallback(() => setRound((before) => before + 1), []);
  return (
    <>
      <PageHead title="Billing" />
      <div className="stack">
        <ScopeFilters scope={pageScope(search)} standard={standard} onChange={change} />
        <ChecksUnderway onShow={showAnew} />
        <BillingFilters
          filter={filter}
          onChange={({ state, payerId, ruleId, clientId }) =>
            change({
              state: state == null ? undefined : nameOf(state),
              payer: payerId ?? undefined,
              rule: ruleId ?? undefined,
              client: clientId ?? undefined,
            })
          }
        />
        <BillingWorklist
          key={JSON.stringify([scope, filter, round])}
          scope={scope}
          filter={filter}
          mayExport={viewer.roles.some((role) => role === 'DIRECTOR' || role === 'BILLER')}
          onNarrow={({ state, payerId, ruleId }) =>
            change({
              state: state === undefined ? undefined : nameOf(state),
              payer: payerId ?? search.payer,
              rule: ruleId,
            })
          }
          onClient={(client) => change({ client, state: undefined, rule: undefined, payer: undefined })}
        />
      </div>
    </>
  );
}
