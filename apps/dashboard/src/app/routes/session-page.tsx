import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SessionToKeep } from '../../features/session-management/session-to-keep.tsx';
import { SessionView } from '../../features/sessions/session-view.tsx';

const route = getRouteApi('/sessions/$sessionId');

export function SessionPage(): ReactNode {
  const { sessionId } = route.useParams();
  return (
    <SessionToKeep key={sessionId} id={sessionId}>
      {(actions) => <SessionView id={sessionId} actions={actions} />}
    </SessionToKeep>
  );
}
