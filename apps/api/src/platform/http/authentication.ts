import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { authenticate, type Credential, type SessionLimits } from '../auth/authenticate.ts';
import { readCookie, type CookiePolicy } from '../auth/cookie.ts';
import { networkOf } from '../auth/failure-limits.ts';
import type { Clock } from '../clock.ts';
import { describeFailure, type Log } from '../log.ts';
import type { Actor } from '../request-context.ts';
import { answerError } from './graphql-door.ts';

/** Unknown or ended bearer tokens that one network may show in a quarter of an hour. */
const strangersAllowed = 100;

/** What a request says of its sender; null for nobody. */
function credentialOf(request: Request, policy: CookiePolicy): Credential | null {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    return { kind: 'token', secret: /^Bearer ([\w-]{20,200})$/i.exec(authorization)?.[1] ?? '' };
  }
  const secret = readCookie('session', request.headers.cookie, policy);
  return secret === null ? null : { kind: 'cookie', secret };
}

export interface Door {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly limits: SessionLimits;
  readonly cookies: CookiePolicy;
  readonly log: Log;
}

/**
 * Finds out who sends the request. An ended session makes them nobody (the page then asks to sign in); a bearer token that is
 * not good is answered with 401, since a program cannot be asked anything.
 */
export function recognizeSender(door: Door): RequestHandler {
  const strangers = new RateLimiterMemory({ points: strangersAllowed, duration: 15 * 60 });
  const recognize = async (request: Request): Promise<Actor | null> => {
    const credential = credentialOf(request, door.cookies);
    if (credential === null) return null;
    const background = request.headers['x-concord-background'] !== undefined;
    return authenticate(door.dataSource, credential, door.clock(), door.limits, background);
  };
  return (request, response, next) => {
    recognize(request)
      .then(async (actor) => {
        response.locals['actor'] = actor;
        if (actor !== null || request.headers.authorization === undefined) return next();
        const network = networkOf(request.ip ?? '');
        const within = await strangers.consume(network).then(
          () => true,
          () => false,
        );
        if (within)
          answerError(response, 401, 'UNAUTHENTICATED', 'The bearer token is unknown, over or revoked.');
        else
          answerError(
            response,
            429,
            'TOO_MANY_REQUESTS',
            'Too many unknown tokens; wait a quarter of an hour.',
          );
      })
      .catch((failure: unknown) => {
        const requestId = response.locals['requestId'] as string;
        door.log({ event: 'sender-not-recognized', requestId, ...describeFailure(failure) });
        answerError(response, 503, 'UNAVAILABLE', 'The database does not answer; try again in a moment.');
      });
  };
}
