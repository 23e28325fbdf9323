import { accepted, refused, type Instant, type Result } from '@concord/domain/shared';
import { hashSecret } from '../../platform/auth/secret.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { insertAccount, revokeAllOf, setPasswordHash } from './account.store.ts';
import { checkNewcomer, checkStaff, type Entered } from './check-newcomer.ts';
import { makeHandedCode, normalize } from './handed-code.ts';
import { putInvitation } from './password-invitation.store.ts';
import { loadPeople, type PersonRow } from './people.store.ts';

/** For how long a code is good. */
const invitationHolds = 7 * 24 * 3_600_000;

/** A person's account, and the code with which they choose their password: it is shown this once. */
export interface Invited {
  readonly person: PersonRow;
  readonly handedCode: string | null;
  readonly expiresAt: Date | null;
}

async function handCode(
  { actor, transaction, now }: RequestContext,
  userId: string,
): Promise<Pick<Invited, 'handedCode' | 'expiresAt'>> {
  const code = makeHandedCode();
  const expiresAt = (now + invitationHolds) as Instant;
  const { organizationId } = actor;
  await putInvitation(
    transaction,
    { organizationId, userId },
    { codeHash: hashSecret(normalize(code)), madeAt: now, madeBy: actor.userId, expiresAt },
  );
  return { handedCode: code, expiresAt: new Date(expiresAt) };
}

const noCode = { handedCode: null, expiresAt: null };

async function show(
  context: RequestContext,
  userId: string,
  handed: Pick<Invited, 'handedCode' | 'expiresAt'>,
): Promise<Result<Invited> | null> {
  const [person] = await loadPeople(context, userId);
  return person === undefined ? null : accepted({ person, ...handed });
}

/** Makes an account. Its person chooses the password with the code, or signs in through the organization's provider alone. */
export async function addPerson(
  context: RequestContext,
  userId: string,
  entered: Entered & { readonly staffId: string | null; readonly throughProvider: boolean },
): Promise<Result<Invited> | null> {
  const checked = checkNewcomer(entered);
  if (!checked.ok) return checked;
  const { staffId } = entered;
  const free = await checkStaff(context, staffId, null);
  if (!free.ok) return free;
  const { actor, transaction } = context;
  const isNew = await insertAccount(transaction, {
    ...checked.value,
    organizationId: actor.organizationId,
    id: userId,
    staffId,
    passwordHash: null,
  });
  if (!isNew) return refused('email-taken', 'There is an account with this address already.', 'email');
  return show(context, userId, entered.throughProvider ? noCode : await handCode(context, userId));
}

/**
 * Hands a person a code with which they choose a new password, such as when the old one is forgotten or known to others: the old one,
 * and all their sessions and tokens, end at once. Their second factor stays. Null where the practice has no such person.
 */
export async function invitePerson(context: RequestContext, userId: string): Promise<Result<Invited> | null> {
  const { actor, transaction, now } = context;
  const [person] = await loadPeople(context, userId);
  if (person === undefined) return null;
  if (userId === actor.userId)
    return refused('own-password', 'You change your own password on the page “Your account”.');
  if (person.disabledAt !== null)
    return refused('barred', 'They are barred from signing in: let them in again first.');
  const whose = { organizationId: actor.organizationId, userId };
  await setPasswordHash(transaction, whose, null);
  await revokeAllOf(transaction, whose, now);
  return show(context, userId, await handCode(context, userId));
}
