import type { ReactNode } from 'react';
import { NewGroupButton } from '../../features/group-management/new-group-button.tsx';
import { GroupList } from '../../features/groups/group-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';

export const GroupsPage = (): ReactNode => (
  <>
    <PageHead title="Groups">
      <span className="filters">
        <NewGroupButton />
      </span>
    </PageHead>
    <GroupList />
  </>
);
