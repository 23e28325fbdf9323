import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { HandedInvitationFragment, PersonAccountFragment } from '../../gql/graphql.ts';
import { usePractice } from '../../platform/practice.ts';
import { signInChoicesQuery } from '../../platform/provider.graphql.ts';
import { formatMoment } from '../../platform/time.ts';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { PersonAssignments } from './person-assignments.tsx';
import { RolesForm, StaffForm } from './person-forms.tsx';
import { PersonSessions } from './person-sessions.tsx';
import { sayOpenDoors, sayPassword, sayProvider } from './say-person.ts';
import { usePersonChanges } from './use-person-changes.ts';
import './people.css';

interface PersonPanelProps {
  readonly person: PersonAccountFragment;
  /** Given a code that is to be handed to the person. */
  readonly onHanded: (invitation: HandedInvitationFragment) => void;
  readonly onClose: () => void;
}

/** One person's account: roles, barring, open sessions, second factor. Every change holds from their next request on. */
export function PersonPanel({ person, onHanded, onClose }: PersonPanelProps): ReactNode {
  const { viewer } = usePractice();
  const changes = usePersonChanges(person.id, onHanded);
  const { isBusy, problem, said, giveRoles, bar, endSessions, takeBackSecondFactor, forgetProvider } =
    changes;
  const [{ data: choices }] = useQuery({ query: signInChoicesQuery });
  const hasProvider = choices?.signInChoices.provider != null;
  const isSelf = person.id === viewer.id;
  const isBarred = person.disabledAt != null;
  return (
    <Layer title={person.name} look="side-panel" onClose={onClose}>
      <div className="stack person">
        <p className="quiet">{person.email}</p>
        <p role="alert" className="problem">
          {problem}
        </p>
        <p role="status">{said}</p>
        {isSelf ? (
          <p className="quiet">
            This is you. Another administrator changes your roles, or bars you: two people stand behind every
            right.
          </p>
        ) : (
          <RolesForm key={person.roles.join()} held={person.roles} isBusy={isBusy} onGive={giveRoles} />
        )}
        <Act
          title="Signing in"
          now={
            isBarred
              ? `${person.name} is barred from signing in.`
              : person.worksUntil == null
                ? 'May sign in. Barring ends all sessions, too.'
                : `The account works until ${formatMoment(person.worksUntil, viewer.organization.timeZone)}, the end of their last day. A director can take them back under Sites & staff.`
          }
        >
          {!isSelf && (
            <Button disabled={isBusy} onClick={() => bar(!isBarred)}>
              {isBarred ? 'Let in again' : 'Bar from signing in'}
            </Button>
          )}
        </Act>
        <Act title="Sessions" now={`Open: ${sayOpenDoors(person)}.`}>
          {person.openSessions > 0 && <PersonSessions userId={person.id} />}
          <Button disabled={isBusy || person.openSessions + person.openTokens === 0} onClick={endSessions}>
            End all, and all tokens
          </Button>
        </Act>
        {!isSelf && !isBarred && (
          <Act title="Password" now={sayPassword(person)}>
            <Button disabled={isBusy} onClick={changes.handCode}>
              {person.hasPassword
                ? 'Withdraw it, and make a code for a new one'
                : 'Make a code for a password'}
            </Button>
          </Act>
        )}
        <Act
          title="Second factor"
          now={
            person.hasSecondFactor
              ? 'Set up. Take it back when the phone is lost: it is set up anew at the next sign-in.'
              : 'Not set up.'
          }
        >
          {person.hasSecondFactor && (
            <Button disabled={isBusy} onClick={takeBackSecondFactor}>
              Take back
            </Button>
          )}
        </Act>
        {(person.isKnownAtProvider || (hasProvider && !person.hasPassword)) && (
          <Act title="Sign-in of the organization" now={sayProvider(person)}>
            {person.isKnownAtProvider && (
              <Button disabled={isBusy} onClick={forgetProvider}>
                Forget the link
              </Button>
            )}
          </Act>
        )}
        {!isSelf && (
          <StaffForm
            key={person.staffId}
            staffId={person.staffId ?? null}
            isBusy={isBusy}
            onLink={changes.linkStaff}
          />
        )}
        {person.staffId != null && (
          <Act title="Groups" now="What they are assigned to decides which records they see as a clinician.">
            <PersonAssignments staffId={person.staffId} />
          </Act>
        )}
      </div>
    </Layer>
  );
}

interface ActProps {
  readonly title: string;
  readonly now: string;
  readonly children: ReactNode;
}

const Act = ({ title, now, children }: ActProps): ReactNode => (
  <section aria-label={title}>
    <h3>{title}</h3>
    <p>{now}</p>
    {children}
  </section>
);
