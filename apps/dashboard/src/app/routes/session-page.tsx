import type { ReactNode } from 'react';
import { PageHead } from '../../ui/page-head.tsx';

export const SessionPage = (): ReactNode => <PageHead title="Session" />;
