import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const CofacilitationPage = (): ReactNode => <PageHead title="Co-facilitation" />;
