import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** The recovery codes, shown this once: nobody is let past them by accident. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps): ReactNode {
  return (
    <section className="sign-in" aria-labelledby="recovery-title">
      <h2 id="recovery-title">Keep your recovery codes</h2>
      <p>
        Each lets you in once, in place of a code, should the phone be lost. They are shown this once: print
        them, or keep them in a password manager.
      </p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="filters">
        <Button onClick={() => window.print()}>Print</Button>
        <CopyButton text={codes.join('\n')} otherwise="print or write them down." />
      </div>
      <Button look="chief" onClick={onKept}>
        I have kept them: go on
      </Button>
    </section>
  );
}
