import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  useEffect(() => {
    document.title = 'Sign in · Concord';
  }, []);
  return (
    <main className="alone">
      <div className="card">
        <Brand />
        <h1>Sign in</h1>
        <p className="quiet">Records of group therapy, individual by design.</p>
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </main>
  );
}
