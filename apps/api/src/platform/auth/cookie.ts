import type { Response } from 'express';

export interface CookiePolicy {
  /** Whether browsers reach the server by HTTPS. */
  readonly secure: boolean;
}

/**
 * A session, a sign-in that waits for its second factor, or one that waits for somebody to come back from the provider: different
 * cookies, so that none passes for another.
 */
export type CookieKind = 'session' | 'awaiting' | 'provider';

const nameOf = (kind: CookieKind, { secure }: CookiePolicy): string =>
  `${secure ? '__Host-' : ''}concord_${kind}`;

/** Who comes back from the provider comes from a page of another site: a strict cookie would stay behind, and lets nobody in by itself. */
const optionsOf = (kind: CookieKind, { secure }: CookiePolicy) =>
  ({ httpOnly: true, sameSite: kind === 'provider' ? 'lax' : 'strict', secure, path: '/' }) as const;

/** The secret from the request's cookies, if any. */
export function readCookie(
  kind: CookieKind,
  header: string | undefined,
  policy: CookiePolicy,
): string | null {
  const prefix = `${nameOf(kind, policy)}=`;
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(prefix)) return pair.slice(prefix.length);
  }
  return null;
}

/** Hands the browser its secret. No expiry: it is gone when the browser closes, and the server ends it earlier. */
export function setCookie(kind: CookieKind, response: Response, secret: string, policy: CookiePolicy): void {
  response.cookie(nameOf(kind, policy), secret, optionsOf(kind, policy));
}

export function clearCookie(kind: CookieKind, response: Response, policy: CookiePolicy): void {
  response.clearCookie(nameOf(kind, policy), optionsOf(kind, policy));
}
