import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { listenForKeys } from '../platform/commands.ts';
import { renewSession, sessionState } from '../platform/session-state.ts';
import { useStore } from '../platform/store.ts';
import { createGraphqlClient } from './graphql-client.ts';
import { IdentityContext } from './identity.ts';
import { PracticeGate } from './practice-gate.tsx';
import { router } from './router.tsx';
import { SessionLock } from './session-lock.tsx';

/** The whole dashboard: whoever is not signed in meets the sign-in at the same address, so that links survive it. */
export function App(): ReactNode {
  const [{ client, person }, setAsking] = useState(() => ({ client: createGraphqlClient(), person: 0 }));
  const session = useStore(sessionState);
  useEffect(() => listenForKeys(window), []);
  const startAfresh = useCallback(() => {
    sessionState.set('open');
    setAsking((before) => ({ client: createGraphqlClient(), person: before.person + 1 }));
  }, []);
  const identity = useMemo(() => ({ startAfresh }), [startAfresh]);
  return (
    <IdentityContext value={identity}>
      <Provider value={client}>
        <PracticeGate key={person}>
          <RouterProvider router={router} />
          {session === 'ended' && <SessionLock onSame={renewSession} onOther={startAfresh} />}
        </PracticeGate>
      </Provider>
    </IdentityContext>
  );
}
