import type { ReactNode } from 'react';
import { FollowUpList } from '../../features/follow-ups/follow-up-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';

export const FollowUpsPage = (): ReactNode => (
  <>
    <PageHead title="Follow-ups" />
    <FollowUpList />
  </>
);
