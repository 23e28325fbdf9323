import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SampleView } from '../../features/audit-samples/sample-view.tsx';
import { PageHead } from '../../ui/page-head.tsx';

const route = getRouteApi('/audit/samples/$sampleId');

/** One sample: frame, result, records. */
export function SamplePage(): ReactNode {
  const { sampleId } = route.useParams();
  return (
    <>
      <PageHead title="Audit sample" />
      <SampleView key={sampleId} sampleId={sampleId} />
    </>
  );
}
