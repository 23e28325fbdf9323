import type { ReactNode } from 'react';
import { OwedList } from '../../features/workspace/owed-list.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** The sessions that the clinician still owes records of. */
export function DocumentPage(): ReactNode {
  return (
    <>
      <PageHead title="Document" />
      <OwedList />
    </>
  );
}
