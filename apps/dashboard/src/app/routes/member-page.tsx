import { getRouteApi, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { AccessLogTable } from '../../features/access-log/access-log-table.tsx';
import { CareCard } from '../../features/care/care-card.tsx';
import { ClientLayer } from '../../features/clients/client-layer.tsx';
import { DisclosureList } from '../../features/disclosures/disclosure-list.tsx';
import { MemberNotes } from '../../features/members/member-notes.tsx';
import { MemberView } from '../../features/members/member-view.tsx';
import { ConsentList } from '../../features/releases/consent-list.tsx';
import { ReleaseForm } from '../../features/releases/release-form.tsx';
import { readsClinicalText, usePractice } from '../../platform/practice.ts';
import {
  mayEnterClients,
  mayReadNotes,
  mayReleaseRecords,
  whatLogShows,
} from '../../platform/access-words.ts';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useLedTo } from '../../ui/use-led-to.ts';

const RequestList = lazy(async () => {
  const { RequestList: list } = await import('../../features/amendment-requests/request-list.tsx');
  return { default: list };
});

const route = getRouteApi('/members/$memberId');

export function MemberPage(): ReactNode {
  const { memberId } = route.useParams();
  const { viewer } = usePractice();
  const [isEditing, setEditing] = useState(false);
  const [releasing, setReleasing] = useState<'no' | 'asking' | 'done'>('no');
  return (
    <div className="stack">
      <MemberView key={memberId} id={memberId}>
        {mayEnterClients(viewer) && (
          <div className="member-actions">
            <Button onClick={() => setEditing(true)}>Edit names and payer</Button>
            {mayReleaseRecords(viewer) && (
              <Button onClick={() => setReleasing('asking')}>Release a copy</Button>
            )}
          </div>
        )}
        {releasing === 'done' && (
          <p role="status" className="notice">
            The copy was saved by your browser and entered in the accounting of disclosures.
          </p>
        )}
        <CareCard key={`care ${memberId}`} clientId={memberId} showsClinical={readsClinicalText(viewer)} />
      </MemberView>
      {releasing === 'asking' && (
        <ReleaseForm
          clientId={memberId}
          onDone={() => setReleasing('done')}
          onClose={() => setReleasing('no')}
        />
      )}
      {isEditing && <ClientLayer clientId={memberId} onClose={() => setEditing(false)} />}
      {mayReadNotes(viewer) && <MemberNotes key={`notes ${memberId}`} memberId={memberId} />}
      {mayReadNotes(viewer) && (
        <OnDemand key={`disclosures ${memberId}`} title="Disclosures of this record">
          {() => <DisclosureList clientId={memberId} />}
        </OnDemand>
      )}
      {mayReadNotes(viewer) && (
        <OnDemand key={`consents ${memberId}`} title="Consents to disclosures">
          {() => <ConsentList clientId={memberId} />}
        </OnDemand>
      )}
      {mayReadNotes(viewer) && (
        <OnDemand key={`requests ${memberId}`} title="Requests to amend this record" place="requests">
          {() => (
            <Suspense fallback={<Skeleton lines={3} height={20} />}>
              <RequestList clientId={memberId} />
            </Suspense>
          )}
        </OnDemand>
      )}
      {whatLogShows(viewer) !== null && (
        // Asking for it is an access, too.
        <OnDemand
          key={`log ${memberId}`}
          title={
            whatLogShows(viewer) === 'all'
              ? 'Access log: who saw this member'
              : 'Access log: when you saw this member'
          }
        >
          {() => <AccessLogTable filter={{ from: null, to: null, memberId, refusedOnly: false }} />}
        </OnDemand>
      )}
    </div>
  );
}

interface OnDemandProps {
  readonly title: string;
  /** By which name the address leads to it: then it stands open. */
  readonly place?: string;
  readonly children: () => ReactNode;
}

/** A part of the page that is asked for only when it is opened, or led to. */
function OnDemand({ title, place, children }: OnDemandProps): ReactNode {
  const isLedTo = useLocation({ select: ({ hash }) => place !== undefined && hash === place });
  const [isOpen, setOpen] = useState(isLedTo);
  const [wasLedTo, setWasLedTo] = useState(isLedTo);
  // Also where a link on this very page leads to it.
  if (isLedTo !== wasLedTo) {
    setWasLedTo(isLedTo);
    if (isLedTo) setOpen(true);
  }
  const part = useRef<HTMLDetailsElement>(null);
  useLedTo(part, isLedTo);
  return (
    <details
      ref={part}
      id={place}
      className="more"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && children()}
    </details>
  );
}
