import { accepted, type Instant, type Refusal, type Result } from '@concord/domain/shared';
import { ProviderFailure, type Provider, type Vouched } from '../../platform/auth/provider.ts';
import { hashSecret, newSecret } from '../../platform/auth/secret.ts';
import { signingIn, type Account } from '../../platform/auth/session.store.ts';
import { inUnitOfWork } from '../../platform/database/unit-of-work.ts';
import {
  findCandidate,
  findSessionOwner,
  insertAwaited,
  insertIdentity,
  noteConfirmed,
  takeAwaited,
  type AwaitedPerson,
  type Candidate,
} from './provider.store.ts';
import { ownPath } from './own-path.ts';
import { letIn, recordAttempt, refuseAttempt, type Attempt, type SignInDoor } from './sign-in-attempt.ts';

/** What signing in through the provider needs of the server. */
export interface ProviderDoor extends SignInDoor {
  readonly provider: Provider;
}

/** What the browser that comes back is told: fixed words, which stand in its address for a moment. */
export type ComingBack =
  'in' | 'code' | 'set-up' | 'confirmed' | 'again' | 'cancelled' | 'unreachable' | 'refused';

/** Where a browser that came back goes on, and what it keeps from then on. */
export interface CameBack {
  readonly outcome: ComingBack;
  readonly returnTo: string;
  readonly secret: string | null;
}

/** For how long somebody is awaited from the provider. */
const patience = 10 * 60_000;

const unreachable: Refusal = {
  code: 'provider-unreachable',
  message:
    'The sign-in of your organization does not work at the moment. Try again a little later; who has a password here can use it meanwhile.',
};

/** Sends somebody to the provider: to sign in, or (`confirms`) to prove themselves again. Gives the secret that their browser keeps. */
export async function startAtProvider(
  door: ProviderDoor,
  attempt: Attempt,
  { returnTo, confirms }: { readonly returnTo: string; readonly confirms: Buffer | null },
): Promise<Result<{ readonly url: string; readonly secret: string }>> {
  const { now, oldSecret } = attempt;
  const secret = newSecret();
  const awaited: AwaitedPerson = {
    confirms,
    oldSession: oldSecret === null ? null : hashSecret(oldSecret),
    returnTo: ownPath(returnTo),
    startedAt: now,
  };
  try {
    const url = await door.provider.startUrl(secret);
    await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
      insertAwaited(transaction, hashSecret(secret), awaited, (now + patience) as Instant),
    );
    return accepted({ url, secret });
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    return refuseAttempt(door, attempt, null, unreachable);
  }
}

/**
 * Somebody comes back from the provider. Their secret is used up first, so that no answer of the provider is taken twice. Whoever is
 * nobody here gets one and the same answer, whatever the reason; the audit trail has the reason.
 */
export async function comeBack(
  door: ProviderDoor,
  attempt: Attempt,
  secret: string | null,
  query: string,
): Promise<CameBack> {
  const awaited =
    secret === null
      ? null
      : await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
          takeAwaited(transaction, hashSecret(secret), attempt.now),
        );
  const end = async (
    outcome: ComingBack,
    code: string,
    account: Account | null = null,
  ): Promise<CameBack> => {
    await refuseAttempt(door, attempt, account, { code, message: '' });
    return { outcome, returnTo: awaited?.returnTo ?? '/', secret: null };
  };
  if (awaited === null || secret === null) return end('again', 'nobody-awaited');
  let vouched: Vouched;
  try {
    vouched = await door.provider.redeem(query, secret, awaited.startedAt, attempt.now);
  } catch (failure) {
    if (!(failure instanceof ProviderFailure)) throw failure;
    return end(failure.why === 'rejected' ? 'again' : failure.why, `provider-${failure.why}`);
  }
  const found = await inUnitOfWork(door.dataSource, signingIn, (transaction) =>
    findCandidate(transaction, vouched),
  );
  const objection = findObjection(found, vouched, door.provider, attempt.now);
  if (found === null || objection !== null) {
    return end('refused', objection ?? 'unknown-person', found?.account ?? null);
  }
  return awaited.confirms === null
    ? enter(door, attempt, awaited, found, vouched)
    : confirm(door, attempt, { ...awaited, confirms: awaited.confirms }, found, vouched, end);
}

/** Why a person of the provider is not the account that was found; null when they are. */
function findObjection(
  found: Candidate | null,
  { subject, isEmailVerified }: Pick<Vouched, 'subject' | 'isEmailVerified'>,
  { practice }: Pick<Provider, 'practice'>,
  now: Instant,
): string | null {
  if (found === null) return 'unknown-person';
  if (found.isDisabled) return 'account-disabled';
  if (found.worksUntil !== null && found.worksUntil <= now) return 'left';
  if (practice === null ? found.isOneOfSeveral : !found.practiceNames.includes(practice))
    return 'other-practice';
  if (found.subject === subject) return null;
  // The address was given to somebody else over there, or the person was made anew: an administrator looks at it.
  if (found.subject !== null) return 'other-subject';
  return isEmailVerified ? null : 'address-not-verified';
}

async function enter(
  door: ProviderDoor,
  attempt: Attempt,
  { oldSession, returnTo }: AwaitedPerson,
  { account, subject }: Candidate,
  vouched: Vouched,
): Promise<CameBack> {
  return inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    if (subject === null) await insertIdentity(transaction, account, vouched, attempt.now);
    const step = await letIn(transaction, door, attempt, account, {
      signedInBy: 'provider',
      hasFactor: vouched.hasSecondFactor,
      oldSession,
    });
    if ('secret' in step) return { outcome: 'in', returnTo, secret: step.secret };
    return { outcome: step.isEnrolled ? 'code' : 'set-up', returnTo, secret: step.awaitingSecret };
  });
}

async function confirm(
  door: ProviderDoor,
  attempt: Attempt,
  { confirms, returnTo }: AwaitedPerson & { readonly confirms: Buffer },
  { account, subject }: Candidate,
  vouched: Vouched,
  end: (outcome: ComingBack, code: string, account: Account) => Promise<CameBack>,
): Promise<CameBack> {
  const isSame = await inUnitOfWork(door.dataSource, signingIn, async (transaction) => {
    if ((await findSessionOwner(transaction, confirms, attempt.now)) !== account.userId) return false;
    if (subject === null) await insertIdentity(transaction, account, vouched, attempt.now);
    await noteConfirmed(transaction, confirms, vouched.hasSecondFactor, attempt.now);
    await recordAttempt(transaction, attempt, account, null);
    return true;
  });
  return isSame ? { outcome: 'confirmed', returnTo, secret: null } : end('refused', 'other-person', account);
}
