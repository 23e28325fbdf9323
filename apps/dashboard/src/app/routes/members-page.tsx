import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const MembersPage = (): ReactNode => <PageHead title="Members" />;
