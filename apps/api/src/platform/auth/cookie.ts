import type { Response } from 'express';

export interface CookiePolicy {
  /** Whether browsers reach the server by HTTPS. */
  readonly secure: boolean;
}

/** A session, or a sign-in that waits for its second factor: different cookies, so that neither passes for the other. */
export type CookieKind = 'session' | 'awaiting';

const nameOf = (kind: CookieKind, { secure }: CookiePolicy): string =>
  `${secure ? '__Host-' : ''}concord_${kind}`;

const optionsOf = ({ secure }: CookiePolicy) =>
  ({ httpOnly: true, sameSite: 'strict', secure, path: '/' }) as const;

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
  response.cookie(nameOf(kind, policy), secret, optionsOf(policy));
}

export function clearCookie(kind: CookieKind, response: Response, policy: CookiePolicy): void {
  response.clearCookie(nameOf(kind, policy), optionsOf(policy));
}
