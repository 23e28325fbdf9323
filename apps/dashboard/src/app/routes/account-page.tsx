import { useState } from 'react';
import type { ReactNode } from 'react';
import { PasswordChange } from '../../features/people/password-change.tsx';
import { OwnSessions } from '../../features/people/person-sessions.tsx';
import { sayRole } from '../../platform/access-words.ts';
import { usePractice } from '../../platform/practice.ts';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useIdentity } from '../identity.ts';
import { SecondFactorSetUp } from '../second-factor-set-up.tsx';

/** What is one's own: who one is here, where one is signed in, the password and the second factor. */
export function AccountPage(): ReactNode {
  const { viewer } = usePractice();
  return (
    <>
      <PageHead title="Your account" />
      <div className="stack">
        <section className="card stack" aria-label="Who you are here">
          <Facts
            facts={[
              { name: 'Name', value: viewer.name },
              { name: 'E-mail', value: viewer.email },
              { name: 'Roles', value: viewer.roles.map(sayRole).join(', ') || 'none' },
              {
                name: 'Password',
                value: viewer.hasPassword ? 'set' : 'none: you sign in through your organization',
              },
            ]}
          />
        </section>
        <OwnSessions />
        {viewer.hasPassword && <PasswordChange />}
        <SecondFactor />
      </div>
    </>
  );
}

/** Whether codes are asked for, and the way to set them up for who wants them before the practice asks. */
function SecondFactor(): ReactNode {
  const { viewer } = usePractice();
  const { startAfresh } = useIdentity();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="card stack account-factor" aria-label="Second factor">
      <h2>Second factor</h2>
      {viewer.hasSecondFactor && (
        <p>
          Set up: at sign-in, and before you sign records, you are asked for a code of your authenticator.
          When the phone is lost, an administrator takes it back, and you set up a new one.
        </p>
      )}
      {!viewer.hasSecondFactor && !isOpen && (
        <>
          <p>Not set up. With it nobody gets in by your password alone.</p>
          <div>
            <Button onClick={() => setOpen(true)}>Set up an authenticator</Button>
          </div>
        </>
      )}
      {isOpen && <SecondFactorSetUp onSignedIn={startAfresh} onStartAgain={() => setOpen(false)} />}
    </section>
  );
}
