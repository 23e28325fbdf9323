import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const FlowPage = (): ReactNode => <PageHead title="Entry & exit" />;
