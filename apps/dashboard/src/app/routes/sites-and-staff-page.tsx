import type { ReactNode } from 'react';
import { SitesAndStaff } from '../../features/sites-and-staff/sites-and-staff.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Where groups meet, and who works here. */
export const SitesAndStaffPage = (): ReactNode => (
  <>
    <PageHead title="Sites & staff" />
    <SitesAndStaff />
  </>
);
