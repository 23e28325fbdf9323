import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ReviewView } from '../../features/audit-samples/review-view.tsx';
import { PageHead } from '../../ui/page-head.tsx';

const route = getRouteApi('/audit/samples/$sampleId/$noteId');

/** Where a reviewer reads one note of a running sample and answers the checklist. */
export function ReviewPage(): ReactNode {
  const { sampleId, noteId } = route.useParams();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHead title="Review a record" />
      <ReviewView
        key={noteId}
        sampleId={sampleId}
        noteId={noteId}
        onReviewed={() => void navigate({ to: '/audit/samples/$sampleId', params: { sampleId } })}
      />
    </>
  );
}
