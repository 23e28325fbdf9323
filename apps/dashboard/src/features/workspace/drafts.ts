/** Where a field of a draft stands between the writer's hands and the record. */
export type FieldState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The server could not be reached; it is tried again. */
  | { readonly kind: 'unsent' }
  | { readonly kind: 'refused'; readonly why: string }
  /** Somebody else wrote meanwhile: both texts are kept until the writer chooses. */
  | {
      readonly kind: 'conflict';
      readonly theirs: string;
      readonly version: number;
      readonly editedBy: string;
    };

/** A field as it is typed. */
export interface DraftField {
  readonly value: string;
  readonly version: number;
  readonly state: FieldState;
}

/** What the server said to a change. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  | {
      readonly kind: 'conflict';
      readonly theirs: string;
      readonly version: number;
      readonly editedBy: string;
    }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unreachable' };

export interface FieldChange {
  readonly value: string;
  readonly baseVersion: number;
  readonly mutationId: string;
}

export interface DraftsDependencies {
  readonly send: (key: string, change: FieldChange) => Promise<SaveOutcome>;
  readonly newId: () => string;
  /** Told of every text that is not yet on record, and (null) when it is: for the copy on this device. */
  readonly keep?: (key: string, value: string | null) => void;
}

/** The texts of a workspace, saved field by field while they are typed. */
export interface Drafts {
  readonly get: (key: string) => DraftField;
  readonly subscribe: (key: string, listener: () => void) => () => void;
  /** Called after any change of any field. */
  readonly subscribeAll: (listener: () => void) => () => void;
  /** Grows with every change: for whoever shows something made of many fields. */
  readonly revision: () => number;
  readonly edit: (key: string, value: string, soon?: boolean) => void;
  /** Sends what waits, now. */
  readonly flush: () => Promise<void>;
  readonly choose: (key: string, value: string) => void;
  /** Takes what the server has for fields that nobody is writing in here. */
  readonly accept: (key: string, value: string, version: number) => void;
  readonly unsaved: () => readonly string[];
}

const pause = 800;
const longestWait = 1_500;
const firstRetry = 1_000;
const longestRetry = 15_000;
const empty: DraftField = { value: '', version: 0, state: { kind: 'saved' } };

interface Pending {
  timer: ReturnType<typeof setTimeout> | null;
  since: number;
  sending: Promise<void> | null;
  retry: number;
  /** The change whose answer was lost: it is sent again under the same id, so that it is saved once. */
  lost: FieldChange | null;
}

/** Makes the drafts of a workspace. A change is sent 0.8 s after the last key, at most 1.5 s after the first. */
export function createDrafts({ send, newId, keep }: DraftsDependencies): Drafts {
  const fields = new Map<string, DraftField>();
  const pending = new Map<string, Pending>();
  const listeners = new Map<string, Set<() => void>>();
  const everywhere = new Set<() => void>();
  let revision = 0;

  const get = (key: string): DraftField => fields.get(key) ?? empty;
  const put = (key: string, change: Partial<DraftField>): void => {
    fields.set(key, { ...get(key), ...change });
    revision += 1;
    for (const listener of [...(listeners.get(key) ?? []), ...everywhere]) listener();
  };
  const pendingOf = (key: string): Pending => {
    const known = pending.get(key) ?? { timer: null, since: 0, sending: null, retry: firstRetry, lost: null };
    pending.set(key, known);
    return known;
  };

  const schedule = (key: string, delay: number): void => {
    const entry = pendingOf(key);
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      entry.timer = null;
      void deliver(key);
    }, delay);
  };

  const deliver = async (key: string): Promise<void> => {
    const entry = pendingOf(key);
    if (entry.sending !== null) return entry.sending;
    const field = get(key);
    if (field.state.kind !== 'waiting' && field.state.kind !== 'unsent') return;
    const change = entry.lost ?? { value: field.value, baseVersion: field.version, mutationId: newId() };
    entry.lost = change;
    put(key, { state: { kind: 'saving' } });
    entry.sending = send(key, change)
      .catch((): SaveOutcome => ({ kind: 'unreachable' }))
      .then((outcome) => settle(key, change, outcome));
    await entry.sending;
  };

  const settle = (key: string, change: FieldChange, outcome: SaveOutcome): void => {
    const entry = pendingOf(key);
    entry.sending = null;
    if (outcome.kind === 'unreachable') {
      put(key, { state: { kind: 'unsent' } });
      schedule(key, entry.retry);
      entry.retry = Math.min(entry.retry * 2, longestRetry);
      return;
    }
    entry.lost = null;
    entry.retry = firstRetry;
    if (outcome.kind === 'saved') {
      const typedOn = get(key).value !== change.value;
      put(key, { version: outcome.version, state: { kind: typedOn ? 'waiting' : 'saved' } });
      if (typedOn) schedule(key, pause);
      else keep?.(key, null);
    } else if (outcome.kind === 'refused') {
      put(key, { state: { kind: 'refused', why: outcome.why } });
    } else {
      put(key, { state: outcome });
    }
  };

  return {
    get,
    subscribe: (key, listener) => {
      const known = listeners.get(key) ?? new Set();
      known.add(listener);
      listeners.set(key, known);
      return () => known.delete(listener);
    },
    subscribeAll: (listener) => {
      everywhere.add(listener);
      return () => everywhere.delete(listener);
    },
    revision: () => revision,
    edit: (key, value, soon = false) => {
      const entry = pendingOf(key);
      const before = get(key);
      keep?.(key, value);
      // In a conflict the writer goes on typing; what is sent waits for the choice.
      if (before.state.kind === 'conflict') return put(key, { value });
      const waits = before.state.kind === 'waiting' && entry.timer !== null;
      if (!waits) entry.since = performance.now();
      put(key, { value, state: entry.sending === null ? { kind: 'waiting' } : before.state });
      const left = longestWait - (performance.now() - entry.since);
      schedule(key, soon ? 0 : Math.max(0, Math.min(pause, left)));
    },
    flush: async () => {
      for (const [key, entry] of pending) {
        if (entry.timer !== null) clearTimeout(entry.timer);
        entry.timer = null;
        await deliver(key);
        if (get(key).state.kind === 'waiting') await deliver(key);
      }
    },
    choose: (key, value) => {
      const { state } = get(key);
      if (state.kind !== 'conflict') return;
      put(key, { value, version: state.version, state: { kind: 'waiting' } });
      schedule(key, 0);
    },
    accept: (key, value, version) => {
      // An answer that was on its way while the field was saved knows less than this desk.
      if (get(key).state.kind !== 'saved' || version < get(key).version) return;
      fields.set(key, { value, version, state: { kind: 'saved' } });
    },
    unsaved: () => [...fields].filter(([, field]) => field.state.kind !== 'saved').map(([key]) => key),
  };
}
