import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { networkOf } from '../auth/failure-limits.ts';
import { hashSecret } from '../auth/secret.ts';
import { answerError } from './graphql-door.ts';

/** Requests a minute of one browser session, of one token (reporting tools ask much at once), and of strangers of one network. */
export const requestsPerMinute = { cookie: 3_000, token: 120_000, network: 600 } as const;

/** For so many seconds a sender who was recognized is taken at their word about who they are. */
const rememberedFor = 15 * 60;

/** Keeps one sender from taking a process from everybody else. */
export interface RequestRate {
  /** Before anything is read or looked up. */
  readonly limit: RequestHandler;
  /** Once it is known who sends: from then on they count by themselves, and no longer with the strangers of their network. */
  readonly noteSender: RequestHandler;
}

interface Claim {
  readonly kind: 'cookie' | 'token';
  readonly key: string;
}

/** Whom a request says it comes from. Anybody can say anything: only who was recognized counts by themselves. */
function claimOf({ headers }: Request): Claim | null {
  const { authorization, cookie } = headers;
  const said = authorization ?? cookie;
  if (said === undefined) return null;
  return {
    kind: authorization === undefined ? 'cookie' : 'token',
    key: hashSecret(said).toString('base64'),
  };
}

/**
 * Counts in this process, and by the clock of this machine: what is to be protected is this process, and a count that all processes
 * share would cost the database a write for each request, the refused ones included. Several processes behind one address each
 * admit their share. Guesses at passwords and codes are counted in the database.
 */
export function makeRequestRate(processes: number): RequestRate {
  const limiterOf = (points: number): RateLimiterMemory =>
    new RateLimiterMemory({ points: Math.ceil(points / processes), duration: 60 });
  const limiters = {
    cookie: limiterOf(requestsPerMinute.cookie),
    token: limiterOf(requestsPerMinute.token),
    network: limiterOf(requestsPerMinute.network),
  };
  // The count is of no interest: an entry says that the sender was recognized, and goes away by itself.
  const recognized = new RateLimiterMemory({ points: 1, duration: rememberedFor });
  return {
    limit: (request, response, next) => {
      const claim = claimOf(request);
      const count = async (): Promise<void> => {
        if (claim !== null && (await recognized.get(claim.key)) !== null) {
          await limiters[claim.kind].consume(claim.key);
        } else await limiters.network.consume(networkOf(request.ip ?? ''));
      };
      count().then(
        () => next(),
        (refused: RateLimiterRes) => refuse(response, refused),
      );
    },
    noteSender: (request, response, next) => {
      const claim = claimOf(request);
      if (claim === null || response.locals['actor'] === null) return next();
      const note = async (): Promise<void> => {
        if ((await recognized.get(claim.key)) !== null) return;
        await recognized.set(claim.key, 1, rememberedFor);
        await limiters.network.reward(networkOf(request.ip ?? ''));
      };
      note().then(() => next(), next);
    },
  };
}

function refuse(response: Response, { msBeforeNext }: RateLimiterRes): void {
  response.setHeader('Retry-After', String(Math.max(1, Math.ceil(msBeforeNext / 1_000))));
  answerError(response, 429, 'TOO_MANY_REQUESTS', 'Too many requests; wait a minute.');
}
