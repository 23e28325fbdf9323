import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const GroupsPage = (): ReactNode => <PageHead title="Groups" />;
