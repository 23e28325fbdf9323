import { hash, verify } from '@node-rs/argon2';
import { makeTurns } from '../turns.ts';
import { newSecret } from './secret.ts';

// OWASP's minimum for Argon2id (which is what the library takes unless told otherwise): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** No more than four at a time, so that a flood of sign-ins cannot take the memory and the threads from everybody else. */
const turns = makeTurns(4);

/** The Argon2id hash of a password, in its own notation. */
export const hashPassword = (password: string): Promise<string> => turns.take(() => hash(password, cost));

let stranger: Promise<string> | null = null;

/** Whether the password is right. Takes the same work when there is no such account (`stored` is null): nobody learns which. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  stranger ??= hash(newSecret(), cost);
  const compared = stored ?? (await stranger);
  const right = await turns.take(() => verify(compared, password));
  return right && stored !== null;
}

/** Why a password is not taken, or null: NIST SP 800-63B asks for length, and for no rules of composition. */
export function findPasswordFault(password: string): string | null {
  if (password.length < 12) return 'A password has 12 characters or more.';
  if (password.length > 256) return 'A password has 256 characters or fewer.';
  return null;
}
