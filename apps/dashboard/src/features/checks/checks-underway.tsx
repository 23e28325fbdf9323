import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../ui/button.tsx';
import { checksUnderwayQuery } from './checks.graphql.ts';
import './checks.css';

const count = new Intl.NumberFormat('en-US');
const whileRunning = 4_000;

/**
 * After an update of the checks: how far the notes have been judged anew. While they are, and until somebody asks for it, what stands on
 * the page below is left as it is; `onShow` has it asked for again.
 */
export function ChecksUnderway({ onShow }: { readonly onShow: () => void }): ReactNode {
  const [{ data }, ask] = useQuery({ query: checksUnderwayQuery, requestPolicy: 'cache-and-network' });
  const [wasRunning, setWasRunning] = useState(false);
  const underway = data?.checksUnderway ?? null;
  const isRunning = underway !== null;
  if (isRunning && !wasRunning) setWasRunning(true);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), whileRunning);
    return () => clearInterval(timer);
  }, [isRunning, ask]);
  if (underway !== null) {
    return (
      <section className="checks-underway" aria-label="Checks after an update">
        <p>
          The checks were updated. {count.format(underway.done)} of {count.format(underway.total)} notes have
          been judged anew; the others stand here as they were judged before.
        </p>
        <progress
          value={underway.done}
          max={Math.max(1, underway.total)}
          aria-label="Notes that have been judged anew"
        />
      </section>
    );
  }
  if (!wasRunning) return null;
  const show = (): void => {
    setWasRunning(false);
    onShow();
  };
  return (
    <section className="checks-underway" aria-label="Checks after an update">
      <p role="status">The checks were updated, and all notes have been judged anew.</p>
      <Button onClick={show}>Show what is found now</Button>
    </section>
  );
}
