import { verifyPassword } from '../../platform/auth/password.ts';
import type { FailureLimits } from '../../platform/auth/failure-limits.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadOwnPasswordHash } from './account.store.ts';

/**
 * Whether the password is that of the signed-in person: asked again before they sign (21 CFR 11.200(a)(1)). Failures count like
 * those of signing in, so that an open screen is no place to guess.
 */
export async function confirmPassword(
  context: RequestContext,
  failures: FailureLimits,
  password: string,
): Promise<boolean> {
  const { userId } = context.actor;
  if (!(await failures.admit(`confirm:${userId}`, `confirm:${userId}`))) return false;
  const right = await verifyPassword(await loadOwnPasswordHash(context), password);
  if (right) await failures.forget(`confirm:${userId}`, `confirm:${userId}`);
  return right;
}
