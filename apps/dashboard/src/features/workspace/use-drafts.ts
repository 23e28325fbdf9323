import { createContext, use, useSyncExternalStore } from 'react';
import type { DraftField, Drafts } from './drafts.ts';

export const DraftsContext = createContext<Drafts | null>(null);

/** The drafts of the workspace. Throws outside of it. */
export function useDrafts(): Drafts {
  const drafts = use(DraftsContext);
  if (drafts === null) throw new Error('useDrafts is for the documentation workspace.');
  return drafts;
}

/** One field, re-rendering only when that field changes. */
export function useField(key: string): DraftField {
  const drafts = useDrafts();
  return useSyncExternalStore(
    (listener) => drafts.subscribe(key, listener),
    () => drafts.get(key),
  );
}

/** The drafts, re-rendering with every change of any field: for summaries. */
export function useAllDrafts(): Drafts {
  const drafts = useDrafts();
  useSyncExternalStore(drafts.subscribeAll, drafts.revision);
  return drafts;
}
