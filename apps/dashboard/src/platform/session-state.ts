import { createStore } from './store.ts';

/** Whether the server still knows who is asking. "ended" covers the page with a sign-in; nothing typed is lost. */
export const sessionState = createStore<'open' | 'ended'>('open');

/** Counts sign-ins after a session ended: whatever failed meanwhile is asked again. */
export const renewals = createStore(0);

/** The session is there again: uncovers the page and asks again. */
export function renewSession(): void {
  sessionState.set('open');
  renewals.set(renewals.get() + 1);
}
