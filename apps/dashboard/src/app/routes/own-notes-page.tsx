import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { OwnNotesView } from '../../features/workspace/own-notes-view.tsx';

const route = getRouteApi('/document/$sessionId/own-notes');

export function OwnNotesPage(): ReactNode {
  const { sessionId } = route.useParams();
  return <OwnNotesView key={sessionId} sessionId={sessionId} />;
}
