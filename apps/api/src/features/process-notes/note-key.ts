import { randomBytes } from 'node:crypto';
import { placeOfNoteKey } from '../../platform/auth/change-secret-key.ts';
import { openSecret, sealSecret } from '../../platform/auth/sealed-secret.ts';
import { keepSecretKey } from '../../platform/auth/sealed-secret.store.ts';
import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { addSealedKey, loadSealedKey } from './process-note.store.ts';

/** What seals an author's notes, and opens them again. */
export interface NoteSeal {
  readonly seal: (place: NotePlace, text: string) => Buffer;
  readonly open: (place: NotePlace, sealed: Buffer) => string;
}

/** A version of a note: moved to another place it does not open. */
interface NotePlace {
  readonly noteId: string;
  readonly version: number;
}

const placeOf = ({ noteId, version }: NotePlace): string => `process_note.sealed_text:${noteId}:${version}`;

const sealUnder = (key: Buffer): NoteSeal => ({
  seal: (place, text) => sealSecret(key, placeOf(place), text),
  open: (place, sealed) => openSecret(key, placeOf(place), sealed),
});

/** The seal of the author who asks; null while they have written nothing. */
export async function findNoteSeal(context: RequestContext, keys: SecretKeys): Promise<NoteSeal | null> {
  const sealed = await loadSealedKey(context);
  return sealed === null
    ? null
    : sealUnder(Buffer.from(keys.open(placeOfNoteKey(context.actor), sealed), 'base64'));
}

/** The same; with their first words an author gets a key of their own, at random. */
export async function haveNoteSeal(context: RequestContext, keys: SecretKeys): Promise<NoteSeal> {
  const known = await findNoteSeal(context, keys);
  if (known !== null) return known;
  await keepSecretKey(context.transaction);
  const key = randomBytes(32).toString('base64');
  await addSealedKey(context, keys.seal(placeOfNoteKey(context.actor), key));
  const made = await findNoteSeal(context, keys);
  if (made === null) throw new Error('A key that was just made is not there.');
  return made;
}
