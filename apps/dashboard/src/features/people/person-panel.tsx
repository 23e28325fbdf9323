import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonAccountFragment, Role } from '../../gql/graphql.ts';
import { allRoles, sayRole } from '../../platform/access-words.ts';
import { usePractice } from '../../platform/practice.ts';
import { Button } from '../../ui/button.tsx';
import { Layer } from '../../ui/layer.tsx';
import { PersonAssignments } from './person-assignments.tsx';
import { PersonSessions } from './person-sessions.tsx';
import { sayOpenDoors, sayProvider } from './say-person.ts';
import { usePersonChanges } from './use-person-changes.ts';
import './people.css';

interface PersonPanelProps {
  readonly person: PersonAccountFragment;
  readonly onClose: () => void;
}

/** One person's account: roles, barring, open sessions, second factor. Every change holds from their next request on. */
export function PersonPanel({ person, onClose }: PersonPanelProps): ReactNode {
  const { viewer } = usePractice();
  const { isBusy, problem, said, giveRoles, bar, endSessions, takeBackSecondFactor, forgetProvider } =
    usePersonChanges(person.id);
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
              : 'May sign in. Barring ends all sessions, too.'
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
        {(person.isKnownAtProvider || !person.hasPassword) && (
          <Act title="Sign-in of the organization" now={sayProvider(person)}>
            {person.isKnownAtProvider && (
              <Button disabled={isBusy} onClick={forgetProvider}>
                Forget the link
              </Button>
            )}
          </Act>
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

interface RolesFormProps {
  readonly held: readonly Role[];
  readonly isBusy: boolean;
  readonly onGive: (roles: readonly Role[]) => void;
}

function RolesForm({ held, isBusy, onGive }: RolesFormProps): ReactNode {
  const [chosen, setChosen] = useState(held);
  const isSame = allRoles.every((role) => held.includes(role) === chosen.includes(role));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGive(chosen);
      }}
    >
      <fieldset>
        <legend>Roles</legend>
        {allRoles.map((role) => (
          <label key={role}>
            <input
              type="checkbox"
              checked={chosen.includes(role)}
              onChange={({ target }) =>
                setChosen(allRoles.filter((each) => (each === role ? target.checked : chosen.includes(each))))
              }
            />
            {sayRole(role)}
          </label>
        ))}
      </fieldset>
      <Button type="submit" look="chief" disabled={isBusy || isSame}>
        Give these roles
      </Button>
    </form>
  );
}
