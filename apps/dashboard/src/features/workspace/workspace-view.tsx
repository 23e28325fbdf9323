import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { usePractice } from '../../platform/practice.ts';
import { useStore } from '../../platform/store.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { deskOf } from './desk-of.ts';
import { DeskView } from './desk-view.tsx';
import type { RecordPlace } from './side-column.tsx';
import './workspace.css';

interface WorkspaceViewProps {
  readonly sessionId: string;
  /** What others have to say about the record that is open, such as a reviewer who returned it. */
  readonly beside?: (record: RecordPlace) => ReactNode;
}

/** The writing desk of one session: roster left, the record in the middle, what is to know about it right. */
export function WorkspaceView({ sessionId, beside }: WorkspaceViewProps): ReactNode {
  const client = useClient();
  const { id: userId } = usePractice().viewer;
  const desk = useMemo(() => deskOf(client, userId, sessionId), [client, userId, sessionId]);
  useEffect(() => desk.open(), [desk]);
  const answer = useStore(desk.reading);
  return (
    <QueryView
      answer={answer}
      loading={<Skeleton lines={12} height={30} />}
      failed="This session could not be opened for documentation."
      empty={{
        when: ({ workspace }) => workspace.seats.length === 0,
        say: 'Nobody was a member of this group on that day. Admit members on the group’s page first.',
      }}
      ready={({ workspace }) => <DeskView read={workspace} desk={desk} beside={beside} />}
    />
  );
}
