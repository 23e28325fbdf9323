import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Instant } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import { buildApp } from '../app/build-app.ts';
import { insertToken } from '../command-line/token.store.ts';
import { addAccount } from '../features/accounts/index.ts';
import { fixedSecretKeys, openSecretKeys } from '../platform/auth/secret-keys.ts';
import { hashSecret, newToken } from '../platform/auth/secret.ts';
import { findAccountByEmail, signingIn } from '../platform/auth/session.store.ts';
import { readConfig } from '../platform/config.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { LogEntry } from '../platform/log.ts';
import { makeTestDatabase, type TestDatabase } from './test-database.ts';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as it was sent; null where it is no JSON. */
  readonly body: { data?: Record<string, unknown> | null; errors?: AnswerError[] } | null;
  /** The cookie that the answer set, as a browser would send it back. */
  readonly cookie: string | null;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId?: string };
}

export interface Asking {
  readonly variables?: Record<string, unknown>;
  readonly token?: string;
  readonly cookie?: string;
  readonly headers?: Record<string, string>;
}

export interface Enrolled {
  readonly organizationId: string;
  readonly email: string;
  readonly roles: readonly PracticeRole[];
  readonly staffId?: string | null;
}

export const testPassword = 'a-password-for-tests';

/** The whole server on a database of a test's own, with a clock that the test turns. */
export interface TestApp {
  readonly database: TestDatabase;
  readonly url: string;
  readonly log: LogEntry[];
  readonly clock: { now: Instant };
  readonly ask: (query: string, asking?: Asking) => Promise<Answer>;
  /** Makes an account (password `testPassword`) and a bearer token for it. */
  readonly enrol: (person: Enrolled) => Promise<string>;
  readonly send: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly stop: () => Promise<void>;
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: Answer['body'] = null;
  try {
    body = JSON.parse(text) as Answer['body'];
  } catch {
    // Pages are no JSON.
  }
  // A cookie that is cleared comes back empty.
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const cookie = cookies.find((pair) => !pair.endsWith('=')) ?? null;
  return { status: response.status, headers: response.headers, text, body, cookie };
}

/** Starts the server. The environment is that of an operator. */
export async function makeTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await makeTestDatabase();
  const log: LogEntry[] = [];
  const clock = { now: Date.UTC(2026, 2, 2, 15) as Instant };
  const config = readConfig({ PORT: '0', ...environment }, '/nowhere');
  const app = await buildApp({
    config,
    dataSource: database.dataSource,
    clock: () => clock.now,
    log: (entry) => log.push(entry),
    secretKeys:
      environment['CONCORD_DATA_DIR'] === undefined
        ? fixedSecretKeys(randomBytes(32))
        : openSecretKeys(config.dataDirectory),
    workingCopy: '/nowhere',
  });
  const server = createServer(app.handler);
  await new Promise<void>((listening) => server.listen(config.port, '127.0.0.1', listening));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const send: TestApp['send'] = async (path, init) => readAnswer(await fetch(url + path, init));
  return {
    database,
    url,
    log,
    clock,
    send,
    enrol: async ({ organizationId, email, roles, staffId = null }) => {
      const { dataSource } = database;
      await addAccount(dataSource, {
        organizationId,
        email,
        name: 'A Tester',
        roles,
        staffId,
        password: testPassword,
      });
      const token = newToken();
      await inUnitOfWork(dataSource, signingIn, async (transaction) => {
        const found = await findAccountByEmail(transaction, email);
        if (found === null) throw new Error('The account was not made.');
        await insertToken(transaction, found.account, {
          tokenHash: hashSecret(token),
          createdAt: new Date(clock.now),
          expiresAt: new Date(clock.now + 86_400_000),
        });
      });
      return token;
    },
    ask: (query, { variables = {}, token, cookie, headers = {} } = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(cookie === undefined ? {} : { cookie }),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await app.stop();
      await database.drop();
    },
  };
}
