import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { AnnouncePresenceMutation } from '../../gql/graphql.ts';
import { findNewWay } from '../../platform/server-reach.ts';
import { announcePresenceMutation } from './checking.graphql.ts';
import { askUntil, createPatience } from './patience.ts';

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
    // Words to a silent server must not pile up: each would take one of the browser's few ways to it from what is to be saved.
    const patience = createPatience(() => findNewWay(Date.now));
    let isSaying = false;
    const say = async (leaving: boolean): Promise<void> => {
      isSaying = true;
      const answer = await patience
        .within((givenUp) =>
          askUntil(client, 'mutation', givenUp)(announcePresenceMutation, { sessionId, clientId, leaving }),
        )
        .catch(() => null);
      isSaying = false;
      if (isHere && answer?.data !== undefined) setOthers(answer.data.announcePresence);
    };
    const sayIfHere = (): void => {
      if (document.visibilityState !== 'visible' || performance.now() - touched >= awayAfter)
        setOthers(nobody);
      else if (!isSaying) void say(false);
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
