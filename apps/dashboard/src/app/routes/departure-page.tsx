import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DepartureView } from '../../features/sites-and-staff/departure-view.tsx';
import { PageHead } from '../../ui/page-head.tsx';

const route = getRouteApi('/sites-and-staff/$staffId');

/** A member of staff who leaves: what hangs on them, who has it from then on, and what they owe. */
export function DeparturePage(): ReactNode {
  const { staffId } = route.useParams();
  return (
    <>
      <PageHead title="A member of staff leaves" />
      <DepartureView key={staffId} staffId={staffId} />
    </>
  );
}
