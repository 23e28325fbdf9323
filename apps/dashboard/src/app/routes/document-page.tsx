import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';
import { OwedByMe } from '../owed-by-me.tsx';

/** The sessions that the clinician still owes records of. */
export function DocumentPage(): ReactNode {
  return (
    <>
      <PageHead title="Document" />
      <OwedByMe />
    </>
  );
}
