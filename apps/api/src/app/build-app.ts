import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import type { DataSource } from 'typeorm';
import type { SignInDoor } from '../features/accounts/index.ts';
import { toActor, type SessionLimits } from '../platform/auth/authenticate.ts';
import { clearCookie, readCookie, setCookie } from '../platform/auth/cookie.ts';
import { makeFailureLimits } from '../platform/auth/failure-limits.ts';
import { callbackPath, makeProvider } from '../platform/auth/provider.ts';
import type { SecretKeys } from '../platform/auth/secret-keys.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { buildSchemaOf } from '../platform/graphql/build-schema.ts';
import { documentLimits, limitDocument } from '../platform/graphql/document-limits.ts';
import { executeOperations } from '../platform/graphql/execute-operations.ts';
import { explainFailures, formatError } from '../platform/graphql/format-error.ts';
import { guardOperations } from '../platform/graphql/operation-rules.ts';
import { completePlainAnswers } from '../platform/graphql/plain-answer.ts';
import type { ServedContext } from '../platform/graphql/served-context.ts';
import { recognizeSender } from '../platform/http/authentication.ts';
import { answerError, graphqlDoor } from '../platform/http/graphql-door.ts';
import { makeRequestRate } from '../platform/http/request-rate.ts';
import { securityHeaders } from '../platform/http/security-headers.ts';
import { serveDashboard } from '../platform/http/serve-dashboard.ts';
import { readManifest, trustedDocuments } from '../platform/http/trusted-documents.ts';
import { describeFailure, type Log } from '../platform/log.ts';
import type { Actor } from '../platform/request-context.ts';
import { makeTurns } from '../platform/turns.ts';
import { makeResolvers } from './features.ts';

import { operationRules } from './operation-rules.ts';
import { makeRunAs, type RunAs } from './run-as.ts';
import { serveRequest } from './serve-request.ts';
import { takeBack } from './take-back.ts';

export interface AppDependencies {
  readonly config: Config;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly log: Log;
  /** For secrets that must be read again, and that the database alone must not give away. */
  readonly secretKeys: SecretKeys;
  /** Told in whose practice a sweep was begun. */
  readonly wakeSweeps?: (organizationId: string) => void;
  /** The root of the working copy: where the built dashboard lies. */
  readonly workingCopy: string;
}

export interface App {
  readonly handler: Express;
  /** Operations without a request, for what the server does in somebody's name. */
  readonly runAs: RunAs;
  readonly stop: () => Promise<void>;
}

const hour = 3_600_000;

/** Fewer than the pool has connections: whoever has begun finds one for what else they need (their refusal, their session). */
const transactionsAtOnce = 7;

/** Puts everything together: the only place that constructs anything. */
export async function buildApp({
  config,
  dataSource,
  clock,
  log,
  secretKeys,
  wakeSweeps,
  workingCopy,
}: AppDependencies): Promise<App> {
  const secure = config.publicUrl?.startsWith('https:') === true;
  const cookies = { secure };
  const limits: SessionLimits = { idle: (config.idleMinutes * hour) / 60, absolute: 12 * hour };
  const turns = makeTurns(transactionsAtOnce);
  const door: SignInDoor = {
    dataSource,
    limits,
    failures: makeFailureLimits(dataSource, clock),
    secretKeys,
    demandsSecondFactor: config.demandsSecondFactor,
  };
  const provider =
    config.provider === null
      ? null
      : makeProvider(config.provider, config.publicUrl ?? '', (failure) =>
          log({ event: 'provider-sign-in-failed', ...describeFailure(failure) }),
        );
  const resolvers = makeResolvers(
    {
      ...door,
      provider,
      contextOf: async (account, context) =>
        serveRequest(dataSource, turns, { ...context, actor: await toActor(dataSource, account) }).during({
          name: 'signIn',
          rule: { for: 'self' },
          isMutation: true,
          parameters: {},
        }),
    },
    wakeSweeps,
  );
  const schema = buildSchemaOf(resolvers);
  const executing = buildSchemaOf(resolvers);
  for (const one of [schema, executing]) guardOperations(one, operationRules);
  completePlainAnswers(executing);

  const apollo = new ApolloServer<ServedContext>({
    gateway: executeOperations(schema, executing),
    introspection: !config.production,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: documentLimits.tokens },
    validationRules: [limitDocument],
    formatError,
    plugins: [explainFailures(log)],
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  await apollo.start();

  const handler = express();
  handler.disable('x-powered-by');
  handler.set('trust proxy', config.proxies);
  handler.use((_request, response, next) => {
    const requestId = randomUUID();
    response.locals['requestId'] = requestId;
    response.setHeader('X-Request-Id', requestId);
    next();
  });
  handler.use(securityHeaders(secure));
  handler.get('/health', (_request, response, next) => {
    dataSource
      .query('select 1')
      .then(() => response.setHeader('Cache-Control', 'no-store').json({ status: 'ok' }), next);
  });
  const manifest = readManifest(join(workingCopy, 'apps/dashboard/src/gql/persisted-documents.json'));
  const rate = makeRequestRate(config.processes);
  handler.use(
    '/graphql',
    graphqlDoor(config.publicUrl),
    rate.limit,
    express.json({ limit: '1mb' }),
    trustedDocuments(manifest, (authorization) =>
      authorization === undefined ? config.production : config.trustedDocumentsOnly,
    ),
    recognizeSender({ dataSource, clock, limits, cookies, log }),
    rate.noteSender,
    expressMiddleware(apollo, {
      context: ({ req, res }) =>
        Promise.resolve(
          serveRequest(dataSource, turns, {
            actor: res.locals['actor'] as Actor | null,
            requestId: res.locals['requestId'] as string,
            now: clock(),
            via: viaOf(req),
            address: req.ip ?? '',
            cookies: {
              session: readCookie('session', req.headers.cookie, cookies),
              awaiting: readCookie('awaiting', req.headers.cookie, cookies),
              provider: readCookie('provider', req.headers.cookie, cookies),
            },
            setCookie: (kind, secret) => setCookie(kind, res, secret, cookies),
            clearCookie: (kind) => clearCookie(kind, res, cookies),
          }),
        ),
    }),
  );
  if (provider !== null) {
    handler.get(callbackPath, rate.limit, takeBack({ door: { ...door, provider }, cookies, clock }));
  }
  handler.use(serveDashboard(join(workingCopy, 'apps/dashboard/dist')));
  handler.use((_request, response) => {
    response
      .status(404)
      .json({ errors: [{ message: 'There is nothing here.', extensions: { code: 'NOT_FOUND' } }] });
  });
  handler.use(answerFailure(log));
  return { handler, runAs: makeRunAs(dataSource, schema, turns, clock), stop: () => apollo.stop() };
}

const viaOf = ({ headers }: Request): ServedContext['via'] =>
  headers.authorization !== undefined ? 'token' : headers.cookie !== undefined ? 'cookie' : 'none';

const ignore = (): void => undefined;

/** What Express itself throws: a body that is too long or is no JSON; anything else is a bug. */
const answerFailure =
  (log: Log): ErrorRequestHandler =>
  (failure: unknown, _request, response, next) => {
    if (response.headersSent) return next(failure);
    const type = typeof failure === 'object' && failure !== null && 'type' in failure ? failure.type : null;
    if (type === 'entity.too.large')
      return answerError(response, 400, 'TOO_LARGE', 'The request is too large.');
    if (
      typeof type === 'string' &&
      (type.startsWith('entity.') || type.startsWith('encoding.') || type.startsWith('charset.'))
    ) {
      return answerError(response, 400, 'BAD_REQUEST', 'The body is no JSON.');
    }
    const requestId = response.locals['requestId'] as string;
    log({ event: 'request-failed', requestId, ...describeFailure(failure) });
    answerError(
      response,
      500,
      'INTERNAL',
      'Something went wrong here. Whoever runs this server finds it under the id.',
    );
  };
