import type { Finding } from '@concord/domain/confidentiality';
import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { createAlarm } from '../../platform/alarm.ts';
import { carryFindings } from './marked-text.ts';
import { useDrafts } from './use-drafts.ts';

type Find = (text: string) => readonly Finding[];

interface Looked {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** What looked at this very text; null where the findings were only carried along with the words. */
  readonly by: Find | null;
}

/** After the last key. */
const pause = 200;
const nothing: Looked = { text: '', findings: [], by: null };

/**
 * What the guard finds in a text that is being typed. It looks when the writer pauses; until then what it found stays with its words,
 * as far as they were not touched. As long as nothing is found, a key draws nothing anew.
 */
export function useFindings(
  find: Find,
  fieldKey: string,
  isOn: boolean,
): Pick<Looked, 'text' | 'findings'> & {
  /** Looks at once, for whoever asks for the next finding or leaves the field. */
  readonly findNow: () => readonly Finding[];
} {
  const drafts = useDrafts();
  const [shown, setShown] = useState(nothing);
  const latest = useRef(nothing);
  const put = useCallback((next: Looked): void => {
    const before = latest.current;
    latest.current = next;
    if (before.findings.length > 0 || next.findings.length > 0) setShown(next);
  }, []);
  const findNow = useCallback((): readonly Finding[] => {
    if (!isOn) return nothing.findings;
    const { text, findings, by } = latest.current;
    const { value } = drafts.get(fieldKey);
    if (by === find && text === value) return findings;
    const found = find(value);
    put({ text: value, findings: found, by: find });
    return found;
  }, [drafts, fieldKey, find, isOn, put]);
  useEffect(() => {
    if (!isOn) return undefined;
    const look = createAlarm(() => startTransition(() => void findNow()));
    // What was there before the first key is looked at as soon as the page stands.
    look.set(0);
    const stop = drafts.subscribe(fieldKey, () => {
      const { value } = drafts.get(fieldKey);
      const { text, findings } = latest.current;
      if (value === text) return;
      put({ text: value, findings: carryFindings(findings, text, value), by: null });
      look.set(pause);
    });
    return () => {
      stop();
      look.stop();
    };
  }, [drafts, fieldKey, findNow, isOn, put]);
  return isOn ? { ...shown, findNow } : { ...nothing, findNow };
}
