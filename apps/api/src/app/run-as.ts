import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import { graphql, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { toActor } from '../platform/auth/authenticate.ts';
import { findAccountByEmail, signingIn } from '../platform/auth/session.store.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { Turns } from '../platform/turns.ts';
import { serveRequest } from './serve-request.ts';

/** Runs operations of the API in this process, as somebody with an account: by the same rules, into the same audit trail. */
export type RunAs = (
  email: string,
  document: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Record<string, unknown>>;

const nothing = (): void => undefined;

/** Makes that from what a request is answered with. Throws where an operation fails; what a rule refuses is an answer. */
export const makeRunAs =
  (dataSource: DataSource, schema: GraphQLSchema, turns: Turns, clock: () => Instant): RunAs =>
  async (email, source, variableValues = {}) => {
    const found = await inUnitOfWork(dataSource, signingIn, (transaction) =>
      findAccountByEmail(transaction, email),
    );
    if (found === null) throw new Error('There is no such account.');
    const session = { tokenHash: randomBytes(32), codeGivenAt: null };
    const contextValue = serveRequest(dataSource, turns, {
      actor: await toActor(dataSource, found.account, { emergency: null, session }),
      requestId: randomUUID(),
      now: clock(),
      via: 'command',
      address: '',
      cookies: { session: null, awaiting: null, provider: null },
      setCookie: nothing,
      clearCookie: nothing,
    });
    const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
    if (errors !== undefined || data == null)
      throw new Error(`An operation failed: ${errors?.[0]?.message ?? 'no answer'}`, { cause: errors?.[0] });
    return data;
  };
