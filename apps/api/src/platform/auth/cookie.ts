import type { Response } from 'express';

export interface CookiePolicy {
  /** Whether browsers reach the server by HTTPS. */
  readonly secure: boolean;
}

const nameOf = ({ secure }: CookiePolicy): string => (secure ? '__Host-concord' : 'concord_session');

const optionsOf = ({ secure }: CookiePolicy) =>
  ({ httpOnly: true, sameSite: 'strict', secure, path: '/' }) as const;

/** The session's secret from the request's cookies, if any. */
export function readSessionCookie(header: string | undefined, policy: CookiePolicy): string | null {
  const prefix = `${nameOf(policy)}=`;
  for (const part of (header ?? '').split(';')) {
    const pair = part.trim();
    if (pair.startsWith(prefix)) return pair.slice(prefix.length);
  }
  return null;
}

/** Hands the browser its secret. No expiry: it is gone when the browser closes, and the server ends it earlier. */
export function setSessionCookie(response: Response, secret: string, policy: CookiePolicy): void {
  response.cookie(nameOf(policy), secret, optionsOf(policy));
}

export function clearSessionCookie(response: Response, policy: CookiePolicy): void {
  response.clearCookie(nameOf(policy), optionsOf(policy));
}
