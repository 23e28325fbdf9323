import { useState } from 'react';
import type { ReactNode } from 'react';
import { useAnswer } from '../../platform/use-answer.ts';
import { Layer } from '../../ui/layer.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ClientForm } from './client-form.tsx';
import type { ClientOnRecord } from './client-form.tsx';
import { clientRecordQuery } from './clients.graphql.ts';

interface ClientLayerProps {
  readonly clientId: string;
  readonly onClose: () => void;
}

/** Changes a client, once what is on record is there. */
export function ClientLayer({ clientId, onClose }: ClientLayerProps): ReactNode {
  const answer = useAnswer(clientRecordQuery, { clientId });
  // Once it is open the form stays, whatever becomes of asking again: what is typed stands in it.
  const [onRecord, setOnRecord] = useState<ClientOnRecord | null>(null);
  const answered = answer.state === 'ready' && !answer.refreshing ? answer.data.clientRecord : null;
  if (answered !== null && answered !== onRecord) setOnRecord(answered);
  if (onRecord !== null) return <ClientForm onRecord={onRecord} onClose={onClose} />;
  return (
    <Layer title="Edit client" look="layer" onClose={onClose}>
      <QueryView
        answer={answer}
        loading={<Skeleton lines={6} height={30} />}
        failed="What is on record about this client could not be loaded."
        empty={{ when: () => false, say: null }}
        ready={() => null}
      />
    </Layer>
  );
}
