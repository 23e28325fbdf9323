import type { Finding } from '@concord/domain/confidentiality';
import { useEffect, useState } from 'react';
import type { SessionGuard } from './session-guard.ts';
import type { Workspace } from './workspace-model.ts';

export type { SessionGuard } from './session-guard.ts';

/** While its word lists are on their way nothing is marked; signing asks the same guard again on the server. */
const silent: SessionGuard = { find: () => [], replace: (text) => text };

/** The guard for the people of a session. Its word lists come after the page, so that the desk opens at once. */
export function useGuard(people: Workspace['people']): SessionGuard {
  const [guard, setGuard] = useState(silent);
  const [compiled, setCompiled] = useState(people);
  // The workspace is read again after each change; the guard is made anew only for other people.
  if (idsOf(compiled) !== idsOf(people)) setCompiled(people);
  useEffect(() => {
    let wanted = true;
    void import('./session-guard.ts').then(({ makeGuard }) => {
      if (wanted) setGuard(makeGuard(compiled));
    });
    return () => {
      wanted = false;
    };
  }, [compiled]);
  return guard;
}

const idsOf = (people: Workspace['people']): string => people.map(({ id }) => id).join(' ');

/** What a writer decided to keep, by field and words, with the reason where the finding would stop the signature. */
export type Kept = ReadonlyMap<string, string | null>;

export const keptKey = (fieldKey: string, finding: Pick<Finding, 'text'>): string =>
  `${fieldKey}|${finding.text}`;

/** The choices for the records of a session, as signing takes them. `recordOf` names the record that a field belongs to. */
export function listKept(
  kept: Kept,
  recordOf: (fieldKey: string) => string | null,
): { recordId: string; words: string; reason: string | null }[] {
  return [...kept].flatMap(([key, reason]) => {
    const cut = key.indexOf('|');
    const recordId = recordOf(key.slice(0, cut));
    return recordId === null ? [] : [{ recordId, words: key.slice(cut + 1), reason }];
  });
}
