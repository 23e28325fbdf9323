import type { KeptField } from './drafts.ts';
import {
  changeSealed,
  listSealed,
  removeSealedBefore,
  type SealedItem,
} from '../../platform/device-store.ts';
import { whenIdle } from '../../platform/when-idle.ts';

/** What this device keeps of a session's unconfirmed changes. */
export interface DeviceDrafts {
  readonly keep: (key: string, field: KeptField | null) => void;
  readonly load: () => Promise<ReadonlyMap<string, KeptField>>;
}

interface DeviceDependencies {
  /** Whose changes, of which session. */
  readonly userId: string;
  readonly sessionId: string;
  /** The server's key for this person (AES-256, base64); null while it can't be had. It is held in memory only. */
  readonly askForKey: () => Promise<string | null>;
  readonly now: () => number;
}

const pause = 400;
const keptFor = 24 * 3_600_000;
const nonceLength = 12;

/**
 * Keeps what was typed and not yet confirmed on this device, encrypted (AES-GCM) under a key that only the server gives out, to
 * the same person. A killed page loses what was typed within about a second.
 */
export function createDeviceDrafts(needs: DeviceDependencies): DeviceDrafts {
  const { now } = needs;
  /** The copy of a field that this page writes, and those that pages before it left. */
  const ids = new Map<string, string>();
  const left = new Map<string, string[]>();
  /** All copies that this page knows: what is in them stands in its drafts, and may be newer there. */
  const known = new Set<string>();
  const changed = new Map<string, KeptField | null>();
  let key: Promise<CryptoKey | null> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();
  let place: Promise<string> | null = null;

  const placeOf = (): Promise<string> => (place ??= hashOf(`${needs.userId}/${needs.sessionId}`));
  const keyOf = async (): Promise<CryptoKey | null> => {
    key ??= needs.askForKey().then((text) => (text === null ? null : importKey(text)));
    const secret = await key.catch(() => null);
    if (secret === null) key = null;
    return secret;
  };
  const idOf = (field: string): string => {
    const id = ids.get(field) ?? crypto.randomUUID();
    ids.set(field, id);
    known.add(id);
    return id;
  };

  const idsOf = (field: string): string[] => [
    ...(left.get(field) ?? []),
    ...[ids.get(field)].filter((id) => id !== undefined),
  ];

  const write = async (): Promise<void> => {
    const secret = await keyOf();
    // Without the key nothing is written: text in the clear never touches the device. What changed waits for the next time.
    if (secret === null) return;
    const at = await placeOf();
    const batch = [...changed];
    changed.clear();
    const put: SealedItem[] = [];
    const remove: string[] = [];
    for (const [field, kept] of batch) {
      if (kept === null) remove.push(...idsOf(field));
      else
        put.push({
          id: idOf(field),
          place: at,
          keptAt: now(),
          box: await seal(secret, at, JSON.stringify([field, kept])),
        });
    }
    await changeSealed(put, remove).catch(() => {
      // The device took nothing: what has not changed since waits for the next time.
      for (const [field, kept] of batch) if (!changed.has(field)) changed.set(field, kept);
    });
  };
  const writeSoon = (): void => {
    timer ??= setTimeout(() => {
      timer = null;
      whenIdle(() => {
        writing = writing.then(write).catch(() => undefined);
      });
    }, pause);
  };

  return {
    keep: (field, kept) => {
      // What never was on the device need not be removed from it.
      if (kept === null && idsOf(field).length === 0 && !changed.has(field)) return;
      changed.set(field, kept);
      if (kept === null && idsOf(field).length === 0) changed.delete(field);
      if (changed.size > 0) writeSoon();
    },
    load: async () => {
      const found = new Map<string, KeptField>();
      try {
        const secret = await keyOf();
        if (secret === null) return found;
        await removeSealedBefore(now() - keptFor);
        const at = await placeOf();
        for (const item of await listSealed(at)) {
          // A copy that is about to be removed must not come back as what somebody wrote.
          if (known.has(item.id)) continue;
          const opened = await unseal(secret, at, item.box);
          if (opened === null) continue;
          known.add(item.id);
          left.set(opened.key, [...(left.get(opened.key) ?? []), item.id]);
          found.set(opened.key, opened.field);
        }
      } catch {
        // A browser that keeps nothing (a private window, a full disk) still documents; it only keeps nothing.
      }
      return found;
    },
  };
}

async function importKey(text: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function seal(key: CryptoKey, place: string, text: string): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength));
  const additionalData = new TextEncoder().encode(place);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    key,
    new TextEncoder().encode(text),
  );
  const box = new Uint8Array(nonceLength + sealed.byteLength);
  box.set(iv);
  box.set(new Uint8Array(sealed), nonceLength);
  return box.buffer;
}

/** Null for what was sealed under another key or changed since. */
async function unseal(
  key: CryptoKey,
  place: string,
  box: ArrayBuffer,
): Promise<{ readonly key: string; readonly field: KeptField } | null> {
  try {
    const text = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: box.slice(0, nonceLength), additionalData: new TextEncoder().encode(place) },
      key,
      box.slice(nonceLength),
    );
    const parsed: unknown = JSON.parse(new TextDecoder().decode(text));
    if (!Array.isArray(parsed)) return null;
    const parts: readonly unknown[] = parsed;
    const [name, field] = parts;
    return typeof name === 'string' && isKept(field) ? { key: name, field } : null;
  } catch {
    return null;
  }
}

const isKept = (field: unknown): field is KeptField =>
  typeof field === 'object' &&
  field !== null &&
  'value' in field &&
  typeof field.value === 'string' &&
  'base' in field &&
  typeof field.base === 'string' &&
  'version' in field &&
  typeof field.version === 'number' &&
  'sent' in field;
