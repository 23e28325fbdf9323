import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const HomePage = (): ReactNode => <PageHead title="Home" />;
