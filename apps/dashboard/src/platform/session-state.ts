import { createStore } from './store.ts';

/** Whether the server still knows who is asking. "ended" covers the page with a sign-in; nothing typed is lost. */
export const sessionState = createStore<'open' | 'ended'>('open');

/** Counts how often the way to the server opened anew (by signing in again, or because it is back): what failed meanwhile is asked again. */
export const renewals = createStore(0);

/** Has everything that is shown asked again. */
export const askAgain = (): void => renewals.set(renewals.get() + 1);

/** The session is there again: uncovers the page and asks again. */
export function renewSession(): void {
  sessionState.set('open');
  askAgain();
}
