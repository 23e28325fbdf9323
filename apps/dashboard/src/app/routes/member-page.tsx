import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const MemberPage = (): ReactNode => <PageHead title="Member" />;
