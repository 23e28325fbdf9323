import { useState } from 'react';
import type { ReactNode } from 'react';
import type {
  BillingServicesQuery,
  ReportScope,
  ServiceFilter,
  ServiceLineFragment,
} from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { billingServicesQuery } from './billing.graphql.ts';
import { BillingTotals } from './billing-totals.tsx';
import type { Narrowing } from './billing-totals.tsx';
import { sayCode, sayPage, sayReasons } from './say-billing.ts';
import { ServicePanel } from './service-panel.tsx';
import { StateTag } from './state-tag.tsx';
import { useServicesFile } from './use-billing-files.ts';
import './billing.css';

interface BillingWorklistProps {
  readonly scope: ReportScope;
  readonly filter: ServiceFilter;
  readonly mayExport: boolean;
  readonly onNarrow: (narrowing: Narrowing) => void;
  readonly onClient: (clientId: string) => void;
}

const shownAtOnce = 100;

/** Services of the period, ready or held and why; totals above, the rows below, one opens beside. */
export function BillingWorklist(props: BillingWorklistProps): ReactNode {
  const { scope, filter, onNarrow } = props;
  const [offset, setOffset] = useState(0);
  const answer = useAnswer(billingServicesQuery, { scope, filter, limit: shownAtOnce, offset });
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="The services could not be listed."
      empty={{ when: () => false, say: null }}
      ready={({ billingServices }) => (
        <div className="stack">
          <BillingTotals worklist={billingServices} onNarrow={onNarrow} />
          <Services {...props} worklist={billingServices} offset={offset} onPage={setOffset} />
        </div>
      )}
    />
  );
}

interface ServicesProps extends BillingWorklistProps {
  readonly worklist: BillingServicesQuery['billingServices'];
  readonly offset: number;
  readonly onPage: (offset: number) => void;
}

function Services({
  worklist,
  scope,
  filter,
  offset,
  mayExport,
  onPage,
  onClient,
}: ServicesProps): ReactNode {
  const { rows, total } = worklist;
  const [openId, setOpenId] = useState<string | null>(null);
  const file = useServicesFile(scope, filter);
  const open = rows.find(({ id }) => id === openId);
  return (
    <section className="card stack" aria-label="Services">
      <div className="bill-head">
        <h2>Services</h2>
        <p role="status" className="quiet">
          {sayPage(offset, rows.length, total)}
        </p>
        <Button disabled={offset === 0} onClick={() => onPage(Math.max(0, offset - shownAtOnce))}>
          Page before
        </Button>
        <Button disabled={offset + rows.length >= total} onClick={() => onPage(offset + shownAtOnce)}>
          Next page
        </Button>
        {mayExport && (
          <Button disabled={file.isBusy} onClick={file.save}>
            {file.isBusy ? 'Writing…' : 'CSV'}
          </Button>
        )}
        {file.problem !== null && (
          <span role="alert" className="problem">
            {file.problem}
          </span>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="notice">No service fits these filters.</p>
      ) : (
        <DataTable caption="Services" columns={columnsFor(setOpenId)} rows={rows} keyOf={({ id }) => id} />
      )}
      {open !== undefined && (
        <ServicePanel
          service={open}
          mayExport={mayExport}
          onClient={(clientId) => {
            setOpenId(null);
            onClient(clientId);
          }}
          onClose={() => setOpenId(null)}
        />
      )}
    </section>
  );
}

const columnsFor = (open: (id: string) => void): readonly Column<ServiceLineFragment>[] => [
  {
    label: 'Client',
    show: ({ id, client }) => (
      <Button look="link" onClick={() => open(id)}>
        {client.label}
      </Button>
    ),
  },
  {
    label: 'Date',
    show: ({ session }) => <span className="bill-date">{formatDayAndYear(session.date)}</span>,
  },
  { label: 'Group', show: ({ group }) => group.name },
  { label: 'Payer', show: ({ payer }) => payer ?? <span className="quiet">none recorded</span> },
  { label: 'Code', show: sayCode },
  { label: 'Units', numeric: true, show: ({ units }) => units },
  { label: 'Minutes', numeric: true, show: ({ minutes }) => minutes ?? '–' },
  {
    label: 'State',
    show: ({ state, reasons }) => (
      <span className="bill-state">
        <StateTag state={state} />
        <span className="quiet">{sayReasons(reasons)}</span>
      </span>
    ),
  },
];
