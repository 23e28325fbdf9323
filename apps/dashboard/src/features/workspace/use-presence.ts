import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { AnnouncePresenceMutation } from '../../gql/graphql.ts';
import { announcePresenceMutation } from './checking.graphql.ts';

export type Colleague = AnnouncePresenceMutation['announcePresence'][number];

/** The server forgets who was not heard of for 30 seconds. */
const every = 10_000;
/** Who has not touched the page for so long is not there; and a page left open does not keep its session alive. */
const awayAfter = 120_000;
const nobody: readonly Colleague[] = [];

/** Says that this person has the session open, and where on it, while they are at it; answers who else has. */
export function usePresence(sessionId: string, clientId: string | null): readonly Colleague[] {
  const client = useClient();
  const [others, setOthers] = useState(nobody);
  useEffect(() => {
    let isHere = true;
    let touched = performance.now();
    const touch = (): void => {
      touched = performance.now();
    };
    const say = async (leaving: boolean): Promise<void> => {
      const { data } = await client
        .mutation(announcePresenceMutation, { sessionId, clientId, leaving })
        .toPromise();
      if (isHere && data !== undefined) setOthers(data.announcePresence);
    };
    const sayIfHere = (): void => {
      if (document.visibilityState === 'visible' && performance.now() - touched < awayAfter) void say(false);
      else setOthers(nobody);
    };
    // Who walks through the roster says where they are once they stay.
    const first = setTimeout(sayIfHere, 500);
    const timer = setInterval(sayIfHere, every);
    const leave = (): void => void say(true);
    // Before a text area takes its letters for itself.
    window.addEventListener('keydown', touch, { capture: true });
    window.addEventListener('pointerdown', touch);
    window.addEventListener('pagehide', leave);
    return () => {
      isHere = false;
      clearTimeout(first);
      clearInterval(timer);
      window.removeEventListener('keydown', touch, { capture: true });
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('pagehide', leave);
    };
  }, [client, sessionId, clientId]);
  useEffect(
    () => () => {
      void client
        .mutation(announcePresenceMutation, { sessionId, clientId: null, leaving: true })
        .toPromise();
    },
    [client, sessionId],
  );
  return others;
}

/** "Lam is in this note", "Lam is here, in the group note": where the others are, seen from where this person is. */
export function sayWhere(
  { name, clientId }: Colleague,
  here: string | null,
  labelOf: (clientId: string) => string | null,
): string {
  if ((clientId ?? null) === here) return `${name} has this record open too`;
  if (clientId == null) return `${name} is here, in the group note`;
  const label = labelOf(clientId);
  return label === null ? `${name} is here` : `${name} is here, at ${label}`;
}
