import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReturnedOfSession } from '../../features/audit/returned-list.tsx';
import { WayToOwnNotes } from '../../features/workspace/way-to-own-notes.tsx';
import { WorkspaceView } from '../../features/workspace/workspace-view.tsx';
import { usePractice } from '../../platform/practice.ts';

const route = getRouteApi('/document/$sessionId');

export function WorkspacePage(): ReactNode {
  const { sessionId } = route.useParams();
  const { viewer } = usePractice();
  return (
    <>
      <WorkspaceView key={sessionId} sessionId={sessionId} />
      <ReturnedOfSession key={`returned-${sessionId}`} sessionId={sessionId} />
      {viewer.roles.includes('CLINICIAN') && <WayToOwnNotes sessionId={sessionId} />}
    </>
  );
}
