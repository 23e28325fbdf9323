import type { KeptField } from './drafts.ts';

/** What this device keeps of a session's unconfirmed changes. */
export interface DeviceDrafts {
  readonly keep: (key: string, field: KeptField | null) => void;
  readonly load: () => Promise<ReadonlyMap<string, KeptField>>;
}
