import type { ReactNode } from 'react';
import { PayerPages } from '../../features/payers/payer-pages.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Who pays, and what payers demand of notes and services. */
export const PayersPage = (): ReactNode => (
  <>
    <PageHead title="Payers" />
    <PayerPages />
  </>
);
