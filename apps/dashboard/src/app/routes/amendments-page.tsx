import type { ReactNode } from 'react';
import { DueList } from '../../features/amendment-requests/due-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** What members ask to have amended in their records, and by when the practice has to act. */
export const AmendmentsPage = (): ReactNode => (
  <>
    <PageHead title="Requests to amend" />
    <DueList />
  </>
);
