import { createAlarm, type Alarm } from '../../platform/alarm.ts';
import type { WhenIdle } from '../../platform/when-idle.ts';
import { createLanes, type Tried } from './lanes.ts';

/** Where a field of a draft stands between the writer's hands and the record. */
export type FieldState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** The server could not be reached; it is tried again. */
  | { readonly kind: 'unsent' }
  | { readonly kind: 'refused'; readonly why: string }
  /** Somebody else wrote meanwhile: both texts are kept until the writer chooses. */
  | ({ readonly kind: 'conflict' } & Theirs);

/** What somebody else wrote into the same field. */
interface Theirs {
  readonly theirs: string;
  readonly version: number;
  readonly editedBy: string;
}

/** A field as it is typed, and what is on record of it. */
export interface DraftField {
  readonly value: string;
  /** The value on record under `version`. */
  readonly base: string;
  readonly version: number;
  readonly state: FieldState;
}

/** What the server said to a change. */
export type SaveOutcome =
  /** `value` where something else stands on record now than what was sent: somebody else's change beside it. */
  | { readonly kind: 'saved'; readonly version: number; readonly value?: string }
  | ({ readonly kind: 'conflict' } & Theirs)
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unreachable' };

export interface FieldChange {
  readonly value: string;
  readonly baseVersion: number;
  readonly mutationId: string;
}

/** What this device keeps of a field until the server has confirmed it. */
export interface KeptField {
  readonly value: string;
  readonly base: string;
  readonly version: number;
  /** The change that was under way; it is sent again under the same id, so that it is saved once. */
  readonly sent: FieldChange | null;
}

export interface DraftsDependencies {
  readonly send: (key: string, change: FieldChange, base: string) => Promise<SaveOutcome>;
  readonly newId: () => string;
  /** Told of everything that is not yet on record, and (null) when it is: for the copy on this device. */
  readonly keep?: (key: string, field: KeptField | null) => void;
  /** The record that a field belongs to: its changes are sent one after the other. */
  readonly recordOf?: (key: string) => string;
  /** What must be on record before the other fields of its record can be: who came, before what is written about them. */
  readonly comesFirst?: (key: string) => boolean;
  /** Keys go before a change that is sent by itself; without it, it is sent at its time. */
  readonly whenIdle?: WhenIdle;
  /** What was typed on after `sent` was sent, where `recorded` came to stand on record instead. */
  readonly rebase?: (key: string, typed: string, sent: string, recorded: string) => string;
}

/** The texts, choices and attendance of a session, saved field by field while they are written. */
export interface Drafts {
  readonly get: (key: string) => DraftField;
  readonly subscribe: (key: string, listener: () => void) => () => void;
  /** Called after any change of any field, with its key. */
  readonly subscribeAll: (listener: (key: string) => void) => () => void;
  /** Grows with every change: for whoever shows something made of many fields. */
  readonly revision: () => number;
  readonly edit: (key: string, value: string, soon?: boolean) => void;
  /** Sends what waits, now, and resolves when everything was tried once. */
  readonly flush: () => Promise<void>;
  readonly choose: (key: string, value: string) => void;
  /** Takes what the server has for fields that nobody is writing in here. */
  readonly accept: (key: string, value: string, version: number) => void;
  /** Takes up what this device kept when the page was left or killed. */
  readonly restore: (kept: ReadonlyMap<string, KeptField>) => void;
  readonly unsaved: () => readonly string[];
}

const pause = 800;
const longestWait = 1_500;
const empty: DraftField = { value: '', base: '', version: 0, state: { kind: 'saved' } };

/** Makes the drafts of a session. A change is sent 0.8 s after the last key, at most 1.5 s after the first. */
export function createDrafts(needs: DraftsDependencies): Drafts {
  const { send, newId, keep, recordOf = (key) => key, comesFirst = () => false } = needs;
  const { whenIdle = (work) => work() } = needs;
  const fields = new Map<string, DraftField>();
  const alarms = new Map<string, Alarm>();
  const unsaved = new Set<string>();
  /** Its time has come, and the page has something better to do. */
  const due = new Set<string>();
  const firstTyped = new Map<string, number>();
  const underWay = new Map<string, FieldChange>();
  const listeners = new Map<string, Set<() => void>>();
  const everywhere = new Set<(key: string) => void>();
  let revision = 0;

  const get = (key: string): DraftField => fields.get(key) ?? empty;
  const put = (key: string, change: Partial<DraftField>): void => {
    const field = { ...get(key), ...change };
    fields.set(key, field);
    revision += 1;
    const isOnRecord = field.state.kind === 'saved';
    if (isOnRecord) unsaved.delete(key);
    else unsaved.add(key);
    const { value, base, version } = field;
    keep?.(key, isOnRecord ? null : { value, base, version, sent: underWay.get(key) ?? null });
    for (const listener of listeners.get(key) ?? []) listener();
    for (const listener of everywhere) listener(key);
  };

  const alarmOf = (key: string): Alarm => {
    const alarm = alarms.get(key) ?? createAlarm(() => sendWhenIdle(key));
    alarms.set(key, alarm);
    return alarm;
  };
  const sendWhenIdle = (key: string): void => {
    due.add(key);
    whenIdle(() => {
      if (due.has(key)) sendSoon(key);
    });
  };
  const sendSoon = (key: string): void => {
    alarms.get(key)?.stop();
    due.delete(key);
    firstTyped.delete(key);
    lanes.push(recordOf(key), key, comesFirst(key));
  };
  const schedule = (key: string, delay: number): void => {
    if (delay <= 0) sendSoon(key);
    else alarmOf(key).set(delay);
  };

  const attempt = async (key: string): Promise<Tried> => {
    const field = get(key);
    if (field.state.kind !== 'waiting' && field.state.kind !== 'unsent') return 'done';
    const change = underWay.get(key) ?? {
      value: field.value,
      baseVersion: field.version,
      mutationId: newId(),
    };
    underWay.set(key, change);
    put(key, { state: { kind: 'saving' } });
    const outcome = await send(key, change, field.base).catch((): SaveOutcome => ({ kind: 'unreachable' }));
    if (outcome.kind === 'unreachable') {
      put(key, { state: { kind: 'unsent' } });
      return 'again';
    }
    underWay.delete(key);
    settle(key, change, outcome);
    return 'done';
  };
  const lanes = createLanes(attempt);

  const settle = (
    key: string,
    change: FieldChange,
    outcome: Exclude<SaveOutcome, { kind: 'unreachable' }>,
  ): void => {
    if (outcome.kind === 'refused') return put(key, { state: outcome });
    if (outcome.kind === 'conflict') {
      // Both wrote the same: nothing to choose.
      const agrees = outcome.theirs === get(key).value;
      const { theirs, version } = outcome;
      return put(key, agrees ? { base: theirs, version, state: { kind: 'saved' } } : { state: outcome });
    }
    const recorded = outcome.value ?? change.value;
    const typed = get(key).value;
    const typedOn = typed !== change.value;
    const value = !typedOn
      ? recorded
      : recorded === change.value
        ? typed
        : (needs.rebase?.(key, typed, change.value, recorded) ?? typed);
    const isOnRecord = value === recorded;
    put(key, {
      value,
      base: recorded,
      version: outcome.version,
      state: { kind: isOnRecord ? 'saved' : 'waiting' },
    });
    if (!isOnRecord && !alarmOf(key).isSet() && !due.has(key)) schedule(key, pause);
    if (comesFirst(key)) askRefusedAgain(recordOf(key));
  };

  /** What was refused while it was not on record who came may be welcome now. */
  const askRefusedAgain = (record: string): void => {
    for (const [key, { state }] of fields) {
      if (state.kind !== 'refused' || recordOf(key) !== record || comesFirst(key)) continue;
      put(key, { state: { kind: 'waiting' } });
      sendSoon(key);
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
      const { state } = get(key);
      // In a conflict the writer goes on typing; what is sent waits for the choice.
      if (state.kind === 'conflict') return put(key, { value });
      const since = firstTyped.get(key) ?? performance.now();
      firstTyped.set(key, since);
      put(key, { value, state: state.kind === 'saving' ? state : { kind: 'waiting' } });
      const left = longestWait - (performance.now() - since);
      schedule(key, soon ? 0 : Math.max(0, Math.min(pause, left)));
    },
    flush: async () => {
      lanes.retryNow();
      for (const [key, alarm] of alarms) if (alarm.isSet() || due.has(key)) sendSoon(key);
      await lanes.settled();
    },
    choose: (key, value) => {
      const { state } = get(key);
      if (state.kind !== 'conflict') return;
      put(key, { value, base: state.theirs, version: state.version, state: { kind: 'waiting' } });
      sendSoon(key);
    },
    accept: (key, value, version) => {
      const before = get(key);
      // An answer that was on its way while the field was saved knows less than this desk.
      if (before.state.kind !== 'saved' || version < before.version) return;
      if (fields.has(key) && before.value === value && before.version === version) return;
      put(key, { value, base: value, version });
    },
    restore: (kept) => {
      for (const [key, { value, base, version, sent }] of kept) {
        const before = get(key);
        if (before.state.kind !== 'saved') continue;
        if (before.value === value) keep?.(key, null);
        else {
          if (sent !== null) underWay.set(key, sent);
          put(key, { value, base, version, state: { kind: 'waiting' } });
          sendSoon(key);
        }
      }
    },
    unsaved: () => [...unsaved],
  };
}
