import type { ReactNode } from 'react';
import type { ServiceLineFragment } from '../../gql/graphql.ts';
import { formatDayAndYear, formatPeriod } from '../../platform/time.ts';
import { monthAround } from './months.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Layer } from '../../ui/layer.tsx';
import { GroupLink, MemberLink, SessionLink } from '../../ui/object-links.tsx';
import { sayCode, stateWords } from './say-billing.ts';
import { StateTag } from './state-tag.tsx';
import { useSuperbill } from './use-billing-files.ts';

interface ServicePanelProps {
  readonly service: ServiceLineFragment;
  readonly mayExport: boolean;
  /** Shows this client's services only. */
  readonly onClient: (clientId: string) => void;
  readonly onClose: () => void;
}

/** One service: what it is, why it is held and what to do about it, and the client's superbill of the month. */
export function ServicePanel({ service, mayExport, onClient, onClose }: ServicePanelProps): ReactNode {
  const { client, session, group, author, reasons, waived, state } = service;
  return (
    <Layer title={client.label} look="side-panel" onClose={onClose}>
      <div className="stack bill-panel">
        <Facts
          facts={[
            { name: 'Client', value: <MemberLink id={client.id}>{client.externalId}</MemberLink> },
            {
              name: 'Session',
              value: <SessionLink id={session.id}>{formatDayAndYear(session.date)}</SessionLink>,
            },
            { name: 'Group', value: <GroupLink id={group.id}>{group.name}</GroupLink> },
            { name: 'Payer', value: service.payer ?? 'none recorded' },
            { name: 'Code', value: sayCode(service) },
            { name: 'Units', value: `${service.units}, from ${service.minutes ?? 'no'} minutes` },
            {
              name: 'Note by',
              value: author == null ? 'nobody yet' : `${author.name}, ${author.credential}`,
            },
            { name: 'State', value: <StateTag state={state} /> },
          ]}
        />
        {state === 'HELD' && (
          <section aria-label="Why it is held">
            <h3>Why it is held</h3>
            <Reasons reasons={reasons} />
          </section>
        )}
        {state === 'WITHDRAWN' && (
          <p>The client was absent: an absence is never billed, whatever was written or signed.</p>
        )}
        {state === 'READY' && (
          <p>The record is individual, complete and signed: it is {stateWords[state]}.</p>
        )}
        {waived.length > 0 && state !== 'WITHDRAWN' && (
          <section aria-label="Waived by quality assurance">
            <h3>Waived by quality assurance</h3>
            <p className="quiet">
              With a reason, and for a time: it does not hold the service until the waiver’s last day is over.
            </p>
            <Reasons reasons={waived} />
          </section>
        )}
        {mayExport && <SuperbillSection key={service.id} service={service} />}
        <Button onClick={() => onClient(client.id)}>Only services of this client</Button>
      </div>
    </Layer>
  );
}

const Reasons = ({ reasons }: { readonly reasons: ServiceLineFragment['reasons'] }): ReactNode => (
  <ul className="bill-reasons">
    {reasons.map(({ ruleId, title, explanation }) => (
      <li key={`${ruleId} ${explanation}`}>
        <strong>{title}</strong>
        <span>{explanation}</span>
        <span className="quiet">{ruleId}</span>
      </li>
    ))}
  </ul>
);

function SuperbillSection({ service }: { readonly service: ServiceLineFragment }): ReactNode {
  const month = monthAround(service.session.date);
  const { isBusy, problem, said, save } = useSuperbill(service.client.id, month.from);
  return (
    <section aria-label="Superbill">
      <h3>Superbill</h3>
      <p className="quiet">
        {formatPeriod(month.from, month.to)}: every ready service of this client, with how many are held.
        Saving it enters the access log.
      </p>
      <div className="bill-actions">
        <Button look="chief" disabled={isBusy} onClick={() => save('pdf')}>
          PDF
        </Button>
        <Button disabled={isBusy} onClick={() => save('csv')}>
          CSV
        </Button>
      </div>
      <p role="status">{said}</p>
      <p role="alert" className="problem">
        {problem}
      </p>
    </section>
  );
}
