import { DraftKeyResolver, type DraftKeyDependencies } from './draft-key.resolver.ts';
import { WorkspaceResolver } from './workspace.resolver.ts';
import { WritingResolver, type WritingDependencies } from './writing.resolver.ts';

export { loadOwed } from './owed.store.ts';
export { OwedRecord } from './owed-record.types.ts';
export { showOwed } from './show-owed.ts';
export type { WritingDependencies } from './writing.resolver.ts';

/** The documentation of a session: reading its workspace, and writing and signing its records. */
export const workspaceFeature = (needs: WritingDependencies & DraftKeyDependencies): readonly object[] => [
  new WorkspaceResolver(),
  new WritingResolver(needs),
  new DraftKeyResolver(needs),
];
