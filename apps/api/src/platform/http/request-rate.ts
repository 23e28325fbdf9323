import type { RequestHandler } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from '../auth/failure-limits.ts';
import { hashSecret } from '../auth/secret.ts';
import { answerError } from './graphql-door.ts';

/** Requests a minute: of one browser session, of one token (reporting tools ask much at once), of one network with neither. */
const perMinute = { cookie: 3_000, token: 120_000, network: 600 } as const;

/** Keeps one sender from taking the server from everybody else. */
export function limitRequestRate(): RequestHandler {
  const limiters = {
    cookie: new RateLimiterMemory({ points: perMinute.cookie, duration: 60 }),
    token: new RateLimiterMemory({ points: perMinute.token, duration: 60 }),
    network: new RateLimiterMemory({ points: perMinute.network, duration: 60 }),
  };
  return (request, response, next) => {
    const { authorization, cookie } = request.headers;
    const [kind, key] =
      authorization !== undefined
        ? (['token', hashSecret(authorization).toString('base64')] as const)
        : cookie !== undefined
          ? (['cookie', hashSecret(cookie).toString('base64')] as const)
          : (['network', networkOf(request.ip ?? '')] as const);
    limiters[kind].consume(key).then(
      () => next(),
      () => {
        response.setHeader('Retry-After', '60');
        answerError(response, 429, 'TOO_MANY_REQUESTS', 'Too many requests; wait a minute.');
      },
    );
  };
}
