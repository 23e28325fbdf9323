/** What the server says of a sign-in at the organization's provider when the browser comes back from there. */
const comingsBack = [
  'in',
  'code',
  'set-up',
  'confirmed',
  'again',
  'cancelled',
  'unreachable',
  'refused',
] as const;
export type ComingBack = (typeof comingsBack)[number];

export const readComingBack = (text: unknown): ComingBack | null =>
  comingsBack.find((known) => known === text) ?? null;

/** Where the server takes people who only came to prove something, in a window of its own. */
export const doneAtProvider = '/provider/done';

/** Reads it from the address and takes it out of there, so that a reload does not say it again. */
function takeComingBack(): ComingBack | null {
  const address = new URL(window.location.href);
  const said = readComingBack(address.searchParams.get('sign-in'));
  if (!address.searchParams.has('sign-in')) return null;
  address.searchParams.delete('sign-in');
  window.history.replaceState(window.history.state, '', address.pathname + address.search + address.hash);
  return said;
}

/** What this page was told when it was loaded; before anything else reads the address. */
export const comingBack = takeComingBack();

/** Why somebody came back from the provider as nobody; null when they did not. */
export const sayComingBack = (said: ComingBack | null): string | null =>
  said === null ? null : (sentences[said] ?? null);

const sentences: Partial<Record<ComingBack, string>> = {
  again: 'That sign-in could not be completed. Begin again.',
  cancelled: 'The sign-in was cancelled.',
  unreachable: 'The sign-in of your organization does not work at the moment. Try again a little later.',
  refused:
    'You were recognized there, but nobody can be signed in with it here. An administrator of your practice can help.',
};
