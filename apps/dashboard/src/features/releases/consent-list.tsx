import type { ReactNode } from 'react';
import type { ConsentsQuery } from '../../gql/graphql.ts';
import { formatDayAndYear } from '../../platform/time.ts';
import { useAnswer } from '../../platform/use-answer.ts';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ConsentForm } from './consent-form.tsx';
import { consentsQuery } from './releases.graphql.ts';
import { RevokeForm } from './revoke-form.tsx';
import '../../ui/ledger.css';

type ShownConsent = ConsentsQuery['consents']['rows'][number];

/** The written consents on which copies of a member's record may leave. */
export function ConsentList({ clientId }: { readonly clientId: string }): ReactNode {
  const answer = useAnswer(consentsQuery, { clientId });
  return (
    <section className="card stack" aria-label="Consents">
      <QueryView
        answer={answer}
        loading={<Skeleton lines={3} height={26} />}
        failed="The consents could not be shown."
        empty={{ when: () => false, say: null }}
        ready={({ consents: { mayRecord, rows } }) => (
          <>
            <div className="ledger-head">
              <p className="quiet">
                {rows.length === 0
                  ? 'No written consent of this member is on record.'
                  : 'Records of groups under 42 CFR Part 2 leave on one of these alone.'}
              </p>
              {mayRecord && (
                <LayerButton label="Enter a consent">
                  {(close) => <ConsentForm clientId={clientId} onClose={close} />}
                </LayerButton>
              )}
            </div>
            <ol className="ledger">
              {rows.map((row) => (
                <li key={row.id} data-past={!row.holds || undefined}>
                  <Entry row={row} />
                  {mayRecord && row.revokedOn == null && (
                    <LayerButton label="Take back" about={`the consent to ${row.recipient}`} look="quiet">
                      {(close) => <RevokeForm clientId={clientId} consent={row} onClose={close} />}
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

const sayState = ({ holds, revokedOn }: ShownConsent): string | null =>
  holds ? null : revokedOn == null ? 'expired' : `taken back ${formatDayAndYear(revokedOn)}`;

function Entry({ row }: { readonly row: ShownConsent }): ReactNode {
  const state = sayState(row);
  return (
    <div className="ledger-entry">
      <p>
        To <strong>{row.recipient}</strong> <span className="quiet">for</span> {row.purpose}
        {state !== null && <Tag>{state}</Tag>}
      </p>
      <p className="quiet">
        Signed {formatDayAndYear(row.givenOn)}, holds until {formatDayAndYear(row.expiresOn)}. Entered by{' '}
        {row.enteredBy}
      </p>
    </div>
  );
}
