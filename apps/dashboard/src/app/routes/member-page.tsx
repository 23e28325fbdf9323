import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MemberView } from '../../features/members/member-view.tsx';

const route = getRouteApi('/members/$memberId');

export function MemberPage(): ReactNode {
  const { memberId } = route.useParams();
  return <MemberView key={memberId} id={memberId} />;
}
