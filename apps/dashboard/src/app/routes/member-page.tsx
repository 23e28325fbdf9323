import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { AccessLogTable } from '../../features/access-log/access-log-table.tsx';
import { CareCard } from '../../features/care/care-card.tsx';
import { ClientLayer } from '../../features/clients/client-layer.tsx';
import { DisclosureList } from '../../features/disclosures/disclosure-list.tsx';
import { MemberNotes } from '../../features/members/member-notes.tsx';
import { MemberView } from '../../features/members/member-view.tsx';
import { readsClinicalText, usePractice } from '../../platform/practice.ts';
import { mayEnterClients, mayReadNotes, whatLogShows } from '../../platform/access-words.ts';
import { Button } from '../../ui/button.tsx';

const route = getRouteApi('/members/$memberId');

export function MemberPage(): ReactNode {
  const { memberId } = route.useParams();
  const { viewer } = usePractice();
  const [isEditing, setEditing] = useState(false);
  return (
    <div className="stack">
      <MemberView key={memberId} id={memberId}>
        {mayEnterClients(viewer) && (
          <div>
            <Button onClick={() => setEditing(true)}>Edit names and payer</Button>
          </div>
        )}
        <CareCard key={`care ${memberId}`} clientId={memberId} showsClinical={readsClinicalText(viewer)} />
      </MemberView>
      {isEditing && <ClientLayer clientId={memberId} onClose={() => setEditing(false)} />}
      {mayReadNotes(viewer) && <MemberNotes key={`notes ${memberId}`} memberId={memberId} />}
      {mayReadNotes(viewer) && <Disclosures key={`disclosures ${memberId}`} memberId={memberId} />}
      {whatLogShows(viewer) !== null && (
        <WhoSaw
          key={`log ${memberId}`}
          memberId={memberId}
          title={
            whatLogShows(viewer) === 'all'
              ? 'Access log: who saw this member'
              : 'Access log: when you saw this member'
          }
        />
      )}
    </div>
  );
}

/** What of this member's record left the practice; asked for only when it is opened. */
function Disclosures({ memberId }: { readonly memberId: string }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Disclosures of this record</summary>
      {isOpen && <DisclosureList clientId={memberId} />}
    </details>
  );
}

interface WhoSawProps {
  readonly memberId: string;
  readonly title: string;
}

/** Who saw this member (for a clinician: when they did themselves); asked for only when it is opened, for the asking is an access, too. */
function WhoSaw({ memberId, title }: WhoSawProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && <AccessLogTable filter={{ from: null, to: null, memberId, refusedOnly: false }} />}
    </details>
  );
}
