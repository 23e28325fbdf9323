import type { Request, RequestHandler, Response } from 'express';
import { comeBack, type ComingBack, type ProviderDoor } from '../features/accounts/index.ts';
import { clearCookie, readCookie, setCookie, type CookiePolicy } from '../platform/auth/cookie.ts';
import type { Clock } from '../platform/clock.ts';

interface BackDoor {
  readonly door: ProviderDoor;
  readonly cookies: CookiePolicy;
  readonly clock: Clock;
}

/**
 * Takes people back from the provider: hands their browser its session, and sends it on to the page where it was. What the provider put
 * into the address is gone with that; what the page is told stands in `sign-in`, in fixed words.
 */
export function takeBack({ door, cookies, clock }: BackDoor): RequestHandler {
  const take = async (request: Request, response: Response): Promise<void> => {
    const requestId = response.locals['requestId'] as string;
    const attempt = {
      action: 'comeBackFromProvider',
      address: request.ip ?? '',
      requestId,
      now: clock(),
      oldSecret: null,
    } as const;
    const secret = readCookie('provider', request.headers.cookie, cookies);
    const query = new URL(request.originalUrl, 'http://here.invalid').searchParams.toString();
    const { outcome, returnTo, secret: given } = await comeBack(door, attempt, secret, query);
    if (secret !== null) clearCookie('provider', response, cookies);
    if (given !== null) setCookie(outcome === 'in' ? 'session' : 'awaiting', response, given, cookies);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, addressOf(returnTo, outcome));
  };
  return (request, response, next) => {
    if (request.method !== 'GET') return next();
    take(request, response).catch(next);
  };
}

const addressOf = (path: string, outcome: ComingBack): string =>
  `${path}${path.includes('?') ? '&' : '?'}sign-in=${outcome}`;
