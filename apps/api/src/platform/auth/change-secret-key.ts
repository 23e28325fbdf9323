import type { Instant } from '@concord/domain/shared';
import type { DataSource } from 'typeorm';
import { noPractice, recordEvent } from '../audit/audit.store.ts';
import { commandEvent } from '../audit/command-event.ts';
import { inUnitOfWork } from '../database/unit-of-work.ts';
import {
  loadSealedSecrets,
  lockSecretKey,
  updateSealedSecret,
  type StoredSecret,
} from './sealed-secret.store.ts';
import { addSecretKey, forgetOldSecretKeys, openSecretKeys } from './secret-keys.ts';
import { signingIn } from './session.store.ts';

/** Where the secret of a person's second factor is stored: sealed for that place alone. */
export const placeOfFactor = ({ userId }: { readonly userId: string }): string =>
  `second_factor.sealed_secret:${userId}`;

/** Where the key of an author's psychotherapy notes is stored: sealed for that place alone. */
export const placeOfNoteKey = ({ userId }: { readonly userId: string }): string =>
  `process_note_key.sealed_key:${userId}`;

const placeOf = (one: StoredSecret): string =>
  one.table === 'second_factor' ? placeOfFactor(one) : placeOfNoteKey(one);

/**
 * Makes a new key for sealed secrets, seals every one anew under it and forgets the old key; says how many there were. The server may
 * run meanwhile: what it cannot open it tries again with the keys that are in the file then, and while the key changes it seals nothing.
 * Interrupted at any point it leaves every secret readable, and is simply done again.
 */
export async function changeSecretKey(dataSource: DataSource, folder: string, now: Instant): Promise<number> {
  const count = await inUnitOfWork(dataSource, signingIn, async (transaction) => {
    await lockSecretKey(transaction);
    const keys = openSecretKeys(folder);
    const stored = await loadSealedSecrets(transaction);
    // A secret that no key opens is found before anything is changed.
    const opened = stored.map((one) => ({ one, secret: keys.open(placeOf(one), one.sealed) }));
    addSecretKey(folder);
    for (const { one, secret } of opened) {
      await updateSealedSecret(transaction, { ...one, sealed: keys.seal(placeOf(one), secret) });
    }
    const act = { action: 'changeSecretKey', recordClass: 'account', at: now } as const;
    await recordEvent(transaction, noPractice, commandEvent(act, { secrets: stored.length }));
    return stored.length;
  });
  forgetOldSecretKeys(folder);
  return count;
}
