import type { ReactNode } from 'react';
import { GroupList } from '../../features/groups/group-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';

export const GroupsPage = (): ReactNode => (
  <>
    <PageHead title="Groups" />
    <GroupList />
  </>
);
