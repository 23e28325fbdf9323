import type { ReactNode } from 'react';
import type { BillingServicesQuery, ServiceState } from '../../gql/graphql.ts';
import { formatCount, formatNumberOf } from '../../platform/format.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { stateWords } from './say-billing.ts';

type Worklist = BillingServicesQuery['billingServices'];

/** Which rows a number leads to. */
export interface Narrowing {
  readonly state?: ServiceState;
  readonly payerId?: string;
  readonly ruleId?: string;
}

interface BillingTotalsProps {
  readonly worklist: Worklist;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

const says: Readonly<Record<ServiceState, string>> = {
  READY: 'individual, complete and signed',
  HELD: 'something is missing',
  WITHDRAWN: 'the client was absent',
};

/** How many services stand where, by state, payer and reason: each number opens its rows. */
export function BillingTotals({ worklist, onNarrow }: BillingTotalsProps): ReactNode {
  const { totals, payers, reasons } = worklist;
  const open = (count: number, label: string, narrowing: Narrowing): ReactNode =>
    count === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <Button look="link" aria-label={`${formatCount(count)} ${label}`} onClick={() => onNarrow(narrowing)}>
        {formatCount(count)}
      </Button>
    );
  return (
    <>
      <section className="kpis bill-kpis" aria-label="Services by state">
        {totals.map(({ state, services, units }) => (
          <div key={state} className="card kpi">
            <h2>{stateWords[state]}</h2>
            <p className="kpi-value">{open(services, `services ${stateWords[state]}`, { state })}</p>
            <p className="quiet">
              {state === 'READY' ? `${formatNumberOf(units, 'unit')}; ${says[state]}` : says[state]}
            </p>
          </div>
        ))}
      </section>
      <div className="bill-split">
        <section className="card" aria-label="By payer">
          <h2>By payer</h2>
          <DataTable
            caption="Services by payer"
            rows={payers}
            keyOf={({ payerId }) => payerId ?? 'none'}
            columns={[
              { label: 'Payer', show: ({ payer }) => payer ?? 'none recorded' },
              ...(['READY', 'HELD', 'WITHDRAWN'] as const).map((state) => ({
                label: stateWords[state],
                numeric: true,
                show: (row: Worklist['payers'][number]) => {
                  const count = { READY: row.ready, HELD: row.held, WITHDRAWN: row.withdrawn }[state];
                  return row.payerId == null
                    ? formatCount(count)
                    : open(count, `${stateWords[state]}, ${row.payer ?? ''}`, {
                        state,
                        payerId: row.payerId,
                      });
                },
              })),
            ]}
          />
        </section>
        <section className="card" aria-label="Why services are held">
          <h2>Why services are held</h2>
          {reasons.length === 0 ? (
            <p className="quiet">None is held.</p>
          ) : (
            <DataTable
              caption="Services held, by rule"
              rows={reasons}
              keyOf={({ ruleId }) => ruleId}
              columns={[
                { label: 'Reason', show: ({ title }) => title },
                {
                  label: 'services',
                  numeric: true,
                  show: ({ services, title, ruleId }) =>
                    open(services, `held: ${title}`, { state: 'HELD', ruleId }),
                },
              ]}
            />
          )}
          <p className="quiet">A service may be held for several reasons.</p>
        </section>
      </div>
    </>
  );
}
