import { askAgain } from './session-state.ts';
import { createStore } from './store.ts';

/** Since when the server does not answer, in milliseconds since 1970; null while it does. */
export const silentSince = createStore<number | null>(null);

const pauses = [1_000, 2_000, 4_000];

/** Whether the server and its database answer. It tells nothing of anybody, and keeps nobody signed in. */
async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/health', { cache: 'no-store', credentials: 'omit' })).ok;
  } catch {
    return false;
  }
}

/** A question found nobody: looks again and again until the server is back, then has everything that is shown asked anew. */
export function watchForReturn(now: number): void {
  if (silentSince.get() !== null) return;
  silentSince.set(now);
  const look = async (tries: number): Promise<void> => {
    // Somebody else has found it back: nothing is left to look for.
    if (silentSince.get() !== now) return;
    if (await serverAnswers()) {
      silentSince.set(null);
      askAgain();
      return;
    }
    setTimeout(() => void look(tries + 1), pauses[Math.min(tries, pauses.length - 1)]);
  };
  setTimeout(() => void look(1), pauses[0]);
}
