import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const AttendancePage = (): ReactNode => <PageHead title="Attendance" />;
