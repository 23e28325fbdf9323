import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReturnedOfSession } from '../../features/audit/returned-list.tsx';
import { WorkspaceView } from '../../features/workspace/workspace-view.tsx';

const route = getRouteApi('/document/$sessionId');

export function WorkspacePage(): ReactNode {
  const { sessionId } = route.useParams();
  return (
    <>
      <WorkspaceView key={sessionId} sessionId={sessionId} />
      <ReturnedOfSession key={`returned-${sessionId}`} sessionId={sessionId} />
    </>
  );
}
