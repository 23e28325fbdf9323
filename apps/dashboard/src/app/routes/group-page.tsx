import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const GroupPage = (): ReactNode => <PageHead title="Group" />;
