import type { ReactNode } from 'react';
import { PeopleList } from '../../features/people/people-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Who may sign in, and as what. */
export const AdminPage = (): ReactNode => (
  <>
    <PageHead title="People" />
    <PeopleList />
  </>
);
