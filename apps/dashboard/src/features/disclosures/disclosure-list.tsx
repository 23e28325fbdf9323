import type { ReactNode } from 'react';
import { writeCsv } from '../../platform/csv.ts';
import { download } from '../../platform/download.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { Button } from '../../ui/button.tsx';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { DisclosureForm } from './disclosure-form.tsx';
import type { ShownDisclosure } from './disclosure-form.tsx';
import { disclosuresQuery } from './disclosures.graphql.ts';
import '../../ui/ledger.css';

/** What of a member's record was disclosed to whom, and what for: the account that a member may ask for. */
export function DisclosureList({ clientId }: { readonly clientId: string }): ReactNode {
  const answer = useAnswer(disclosuresQuery, { clientId });
  return (
    <section className="card stack" aria-label="Disclosures">
      <QueryView
        answer={answer}
        loading={<Skeleton lines={3} height={26} />}
        failed="The disclosures could not be shown."
        empty={{ when: () => false, say: null }}
        ready={({ disclosures: { mayRecord, rows } }) => (
          <>
            <div className="ledger-head">
              <p className="quiet">
                {rows.length === 0
                  ? 'Nothing on record was disclosed.'
                  : 'Disclosures other than for treatment, payment and the practice’s own work.'}
              </p>
              {rows.length > 0 && <Button onClick={() => save(rows)}>CSV</Button>}
              {mayRecord && (
                <LayerButton label="Enter a disclosure">
                  {(close) => <DisclosureForm clientId={clientId} wrong={null} onClose={close} />}
                </LayerButton>
              )}
            </div>
            <ol className="ledger">
              {rows.map((row) => (
                <li key={row.id} data-past={row.replacedBy != null || undefined}>
                  <Entry row={row} />
                  {mayRecord && row.replacedBy == null && (
                    <LayerButton label="Correct" about={`the disclosure to ${row.recipient}`} look="quiet">
                      {(close) => <DisclosureForm clientId={clientId} wrong={row} onClose={close} />}
                    </LayerButton>
                  )}
                </li>
              ))}
            </ol>
          </>
        )}
      />
    </section>
  );
}

const Entry = ({ row }: { readonly row: ShownDisclosure }): ReactNode => (
  <div className="ledger-entry">
    <p>
      <strong>{formatDayAndYear(row.disclosedOn)}</strong> to {row.recipient}
      {row.replacedBy != null && <Tag>entered anew</Tag>}
    </p>
    <p>
      {row.what} <span className="quiet">for</span> {row.purpose}
    </p>
    <p className="quiet">Entered by {row.enteredBy}</p>
  </div>
);

const columns = [
  'Disclosed on',
  'To whom',
  'What',
  'What for',
  'Entered by',
  'Entered (UTC)',
  'Id',
  'Replaced by',
];

function save(rows: readonly ShownDisclosure[]): void {
  const table = {
    columns: columns.map((label) => ({ label })),
    rows: rows.map((row) => [
      row.disclosedOn,
      row.recipient,
      row.what,
      row.purpose,
      row.enteredBy,
      row.enteredAt,
      row.id,
      row.replacedBy ?? null,
    ]),
  };
  download('disclosures.csv', new Blob([writeCsv(table)], { type: 'text/csv' }));
}
