import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const GoalsPage = (): ReactNode => <PageHead title="Goals" />;
