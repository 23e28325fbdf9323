import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { AccessLogTable } from '../../features/access-log/access-log-table.tsx';
import { emergencyQuery } from '../../features/emergency/emergency.graphql.ts';
import { OpenEmergency } from '../../features/emergency/open-emergency.tsx';
import { ReviewList } from '../../features/emergency/review-list.tsx';
import { RightsList } from '../../features/emergency/rights-list.tsx';
import { usePractice } from '../../platform/practice.ts';
import { PageHead } from '../../ui/page-head.tsx';

/** Opening a record in an emergency; for a director, who may, who did, and the reviews. */
export function EmergencyPage(): ReactNode {
  const { viewer } = usePractice();
  const navigate = useNavigate();
  const client = useClient();
  const reviews = viewer.roles.includes('DIRECTOR');
  const showMember = async (memberId: string): Promise<void> => {
    // The strip over every page learns of it first.
    await client.query(emergencyQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    await navigate({ to: '/members/$memberId', params: { memberId } });
  };
  return (
    <>
      <PageHead title="Emergency access" />
      <div className="stack">
        {viewer.roles.includes('CLINICIAN') && (
          <OpenEmergency onOpened={(memberId) => void showMember(memberId)} />
        )}
        <ReviewList
          reviews={reviews}
          behind={(emergencyId) => (
            <AccessLogTable
              filter={{ from: null, to: null, memberId: null, refusedOnly: false, emergencyId }}
            />
          )}
        />
        {reviews && <RightsList />}
      </div>
    </>
  );
}
