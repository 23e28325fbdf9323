import { createAlarm } from './alarm.ts';

/** Who writes presses a key more often than this, in milliseconds. */
const pause = 700;
/** What has to come up comes up after this long, in milliseconds, however fast somebody writes. */
const patience = 5_000;

/**
 * Calls back as soon as nobody writes: what takes the focus while somebody does would get the rest of their sentence. The returned
 * function calls it off.
 */
export function onceTypingPauses(then: () => void): () => void {
  const latest = performance.now() + patience;
  const end = (): void => {
    window.removeEventListener('keydown', putOff, { capture: true });
    alarm.stop();
  };
  const alarm = createAlarm(() => {
    end();
    then();
  });
  const putOff = (): void => alarm.set(Math.max(0, Math.min(pause, latest - performance.now())));
  window.addEventListener('keydown', putOff, { capture: true });
  putOff();
  return end;
}
