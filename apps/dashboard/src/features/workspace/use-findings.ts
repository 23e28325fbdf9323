import type { Finding } from '@concord/domain/confidentiality';
import { startTransition, useEffect, useState } from 'react';
import { carryFindings } from './marked-text.ts';

type Find = (text: string) => readonly Finding[];

interface Looked {
  readonly find: Find;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** After the last key. */
const pause = 200;
const none: readonly Finding[] = [];

/**
 * What the guard finds in a text that is being typed. It looks when the writer pauses; until then what it found stays with its words,
 * as far as they were not touched.
 */
export function useFindings(
  find: Find,
  text: string,
  isOn: boolean,
): {
  readonly found: readonly Finding[];
  /** Looks at once, for whoever asks for the next finding or leaves the field. */
  readonly findNow: () => readonly Finding[];
} {
  const [looked, setLooked] = useState<Looked>({ find: () => none, text: '', findings: none });
  const isUpToDate = looked.find === find && looked.text === text;
  useEffect(() => {
    if (!isOn || isUpToDate) return undefined;
    // What was there before the first key is looked at as soon as the page stands.
    const timer = setTimeout(
      () => {
        const findings = find(text);
        startTransition(() => setLooked({ find, text, findings }));
      },
      looked.find === find ? pause : 0,
    );
    return () => clearTimeout(timer);
  }, [isOn, isUpToDate, find, text, looked.find]);
  const findNow = (): readonly Finding[] => {
    if (!isOn) return none;
    if (isUpToDate) return looked.findings;
    const findings = find(text);
    setLooked({ find, text, findings });
    return findings;
  };
  if (!isOn) return { found: none, findNow };
  return {
    found: isUpToDate ? looked.findings : carryFindings(looked.findings, looked.text, text),
    findNow,
  };
}
