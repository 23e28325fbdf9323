import type { ReactNode } from 'react';
import { usePractice } from '../../platform/practice.ts';
import { ProviderProof } from '../../ui/provider-proof.tsx';
import { textOf } from './form-text.ts';

/** What a person shows to prove themselves before they sign. */
export interface Proof {
  readonly password: string;
  readonly code: string | null;
}

/** What was typed into the fields below; no code where none was asked for. */
export const proofOf = (form: FormData): Proof => {
  const code = textOf(form, 'code').trim();
  return { password: textOf(form, 'password'), code: code === '' ? null : code };
};

interface ProofFieldsProps {
  /** The server asked for a code, too: at the first signature of a session, and after an hour. */
  readonly asksForCode: boolean;
  readonly describedBy?: string | undefined;
  /** Whether the password is what is left to type. */
  readonly first?: boolean;
}

/** The password, or the organization's sign-in for who has none; and a code of the authenticator where the server asked for it. */
export function ProofFields({ asksForCode, describedBy, first = false }: ProofFieldsProps): ReactNode {
  const { viewer } = usePractice();
  return (
    <>
      {viewer.hasPassword ? (
        <label>
          <span className="ws-label">Your password</span>
          <input
            name="password"
            type="password"
            autoComplete="current-password"
            autoFocus={first}
            ref={first ? focusAtOnce : undefined}
            aria-describedby={describedBy}
          />
        </label>
      ) : (
        <ProviderProof />
      )}
      {asksForCode && (
        <label>
          <span className="ws-label">Code of your authenticator</span>
          <input
            name="code"
            autoComplete="one-time-code"
            required
            ref={focusAtOnce}
            aria-describedby={describedBy}
          />
        </label>
      )}
    </>
  );
}

/** A dialog gives the focus to its heading first. */
function focusAtOnce(input: HTMLInputElement | null): void {
  if (input !== null) requestAnimationFrame(() => input.focus());
}
