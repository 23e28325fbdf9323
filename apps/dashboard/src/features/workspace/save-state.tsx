import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useDrafts } from './use-drafts.ts';

/** Whether everything typed is on record. Announced only when it turns bad. */
export function SaveState(): ReactNode {
  const drafts = useDrafts();
  const state = useSyncExternalStore(drafts.subscribeAll, () => {
    const kinds = drafts.unsaved().map((key) => drafts.get(key).state.kind);
    if (kinds.includes('conflict')) return 'conflict';
    if (kinds.includes('unsent')) return 'unsent';
    if (kinds.includes('refused')) return 'refused';
    return kinds.length > 0 ? 'saving' : 'saved';
  });
  const words = {
    saved: 'Saved',
    saving: 'Saving',
    unsent: 'Not saved yet, trying again',
    refused: 'Something could not be saved',
    conflict: 'Two texts: choose one',
  }[state];
  const bad = state !== 'saved' && state !== 'saving';
  return (
    <span className="ws-save" data-state={state} role={bad ? 'alert' : undefined}>
      {words}
    </span>
  );
}
