import { createContext, use } from 'react';

/** What to do when another person, or nobody, is at the keyboard: forget everything that was loaded. */
export interface Identity {
  readonly startAfresh: () => void;
}

export const IdentityContext = createContext<Identity>({ startAfresh: () => undefined });
export const useIdentity = (): Identity => use(IdentityContext);
