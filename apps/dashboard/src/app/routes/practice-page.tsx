import type { ReactNode } from 'react';
import { PracticeView } from '../../features/practice/practice-view.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** How the practice is called, and by which clock it goes. */
export const PracticePage = (): ReactNode => (
  <>
    <PageHead title="The practice" />
    <PracticeView />
  </>
);
