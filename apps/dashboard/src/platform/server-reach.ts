import { askAgain } from './session-state.ts';
import { createStore } from './store.ts';

/** Since when the server does not answer, in milliseconds since 1970; null while it does. */
export const silentSince = createStore<number | null>(null);

const pauses = [1_000, 2_000, 4_000];
/** Whoever is there says so sooner. */
const longestLook = 3_000;
/** So many connections a browser keeps to one server. */
const allWays = 6;

type Look = 'here' | 'silent' | 'lost';

/** Whether the server and its database answer. It tells nothing of anybody, and keeps nobody signed in. */
async function look(): Promise<Look> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), longestLook);
  try {
    // With the cookie, which nobody looks at there: browsers keep connections for requests without one apart from all others.
    const answer = await fetch('/health', {
      cache: 'no-store',
      credentials: 'same-origin',
      signal: giveUp.signal,
    });
    await answer.text();
    return answer.ok ? 'here' : 'silent';
  } catch {
    return giveUp.signal.aborted ? 'lost' : 'silent';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Looks on so many connections at once. One that was lost without a word (a network that was changed, a wall that forgot it) would
 * swallow the next request as well: giving up the look ends it, and the browser opens a new one.
 */
async function lookOn(ways: number): Promise<Look> {
  const looks = await Promise.all(Array.from({ length: ways }, look));
  return looks.includes('here') ? 'here' : looks.includes('lost') ? 'lost' : 'silent';
}

/** A question found nobody: looks again and again until the server is back, then has everything that is shown asked anew. */
export function watchForReturn(now: number): void {
  if (silentSince.get() !== null) return;
  silentSince.set(now);
  const watch = async (tries: number, ways: number): Promise<void> => {
    // Somebody else has found it back: nothing is left to look for.
    if (silentSince.get() !== now) return;
    const found = await lookOn(ways);
    if (found === 'here') {
      silentSince.set(null);
      askAgain();
      return;
    }
    const isLost = found === 'lost';
    const pause = isLost ? pauses[0] : pauses[Math.min(tries, pauses.length - 1)];
    setTimeout(() => void watch(tries + 1, isLost ? allWays : 1), pause);
  };
  setTimeout(() => void watch(1, 1), pauses[0]);
}

/** An answer never came: gives up the connections that are lost, and watches for the server where none is left that it answers on. */
export async function findNewWay(now: () => number): Promise<void> {
  if ((await lookOn(allWays)) !== 'here') watchForReturn(now());
}
