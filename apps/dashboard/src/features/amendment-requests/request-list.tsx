import type { ReactNode } from 'react';
import { useAnswer } from '../../platform/use-answer.ts';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { amendmentRequestsQuery } from './amendment-requests.graphql.ts';
import { NoticeForm } from './notice-form.tsx';
import { RequestCard } from './request-card.tsx';
import { RequestForm } from './request-form.tsx';
import '../../ui/ledger.css';
import './amendment-requests.css';

/** What a member asked to have amended in their record and what became of it, and what other practices gave notice of. */
export function RequestList({ clientId }: { readonly clientId: string }): ReactNode {
  const answer = useAnswer(amendmentRequestsQuery, { clientId });
  return (
    <section className="card stack" aria-label="Requests to amend">
      <QueryView
        answer={answer}
        loading={<Skeleton lines={4} height={26} />}
        failed="The requests could not be shown."
        empty={{ when: () => false, say: null }}
        ready={({ amendmentRequests: { rows, ...account } }) => (
          <>
            <div className="ledger-head">
              <p className="quiet">
                {rows.length === 0
                  ? 'The member asked for no amendment, and no notice of one came in.'
                  : 'The notes stay as they were signed; what is decided goes along with every copy.'}
              </p>
              {account.mayRecord && (
                <>
                  <LayerButton label="Enter a request">
                    {(close) => <RequestForm clientId={clientId} account={account} onClose={close} />}
                  </LayerButton>
                  <LayerButton label="Enter a notice of another practice" look="quiet">
                    {(close) => <NoticeForm clientId={clientId} account={account} onClose={close} />}
                  </LayerButton>
                </>
              )}
            </div>
            <ol className="requests">
              {rows.map((request) => (
                <li key={request.id}>
                  <RequestCard clientId={clientId} request={request} account={account} />
                </li>
              ))}
            </ol>
          </>
        )}
      />
    </section>
  );
}
