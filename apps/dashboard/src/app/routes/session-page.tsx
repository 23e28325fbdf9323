import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SessionView } from '../../features/sessions/session-view.tsx';

const route = getRouteApi('/sessions/$sessionId');

export function SessionPage(): ReactNode {
  const { sessionId } = route.useParams();
  return <SessionView key={sessionId} id={sessionId} />;
}
