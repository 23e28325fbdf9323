import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SampleForm } from '../../features/audit-samples/sample-form.tsx';
import { PageHead } from '../../ui/page-head.tsx';

/** Where a sample is defined. */
export function NewSamplePage(): ReactNode {
  const navigate = useNavigate();
  return (
    <>
      <PageHead title="Define a sample" />
      <SampleForm
        draft={null}
        onKept={(sampleId) => void navigate({ to: '/audit/samples/$sampleId', params: { sampleId } })}
      />
    </>
  );
}
