import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { parseInstant, type Instant } from '@concord/domain/shared';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import { documentedSession, type DocumentedSession } from './documented-session.ts';
import { makeTestApp, type TestApp } from './test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from './two-practices.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** Who asks: each role, a clinician with no part in the group, and the director of another practice. */
export const askers = [
  'director',
  'lead',
  'stranger',
  'primary',
  'auditor',
  'biller',
  'administrator',
  'foreign director',
] as const;
export type Asker = (typeof askers)[number];

/** A practice that is kept over the API: one group, three members, a session of 2 March 2026; it is that evening, 20:00 UTC. */
export interface KeptPractice {
  readonly app: TestApp;
  readonly practice: DocumentedSession;
  readonly foreign: MarkedPractice;
  /** Calls a mutation: "done", the code of the refusal, or that of the failure. */
  readonly change: (who: Asker, mutation: string, values: Record<string, unknown>) => Promise<string>;
  /** The id that the last change that was done answered. */
  readonly lastId: () => string;
  /** Asks as a person; throws where there is no answer. */
  readonly ask: <Data>(who: Asker, query: string, variables?: Record<string, unknown>) => Promise<Data>;
  /** Runs SQL as somebody of the practice who sees everything. */
  readonly sql: <Row extends object>(query: string, parameters?: readonly unknown[]) => Promise<Row[]>;
}

/** Starts the server with that practice, another one, and an account for everybody. */
export async function keepPractice(): Promise<KeptPractice> {
  const app = await makeTestApp();
  const practice = await documentedSession(app.database);
  const foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
  app.clock.now = parseInstant('2026-03-02T20:00:00Z') ?? (0 as Instant);
  const tokens = new Map<Asker, string>();
  for (const who of askers) {
    const isForeign = who === 'foreign director';
    const staff = who === 'lead' || who === 'stranger' || who === 'primary' ? who : null;
    const token = await app.enrol({
      organizationId: isForeign ? foreign.organizationId : practice.organizationId,
      email: `${who.replace(' ', '.')}@keeps.example`,
      roles: [isForeign ? 'director' : staff === null ? (who as 'director') : 'clinician'],
      ...(staff === null ? {} : { staffId: practice.staff[staff] }),
    });
    tokens.set(who, token);
  }
  let id = '';
  return {
    app,
    practice,
    foreign,
    lastId: () => id,
    change: async (who, mutation, values) => {
      const field = schema.getMutationType()?.getFields()[mutation];
      if (field === undefined) throw new Error('There is no such mutation.');
      const used = field.args.filter(({ name }) => name in values);
      const document = `mutation(${used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) {
        result: ${mutation}(${used.map(({ name }) => `${name}: $${name}`).join(', ')}) {
          __typename ... on Done { id } ... on Refusal { code } } }`;
      const answer = await app.ask(document, { variables: values, token: tokens.get(who) ?? '' });
      const result = answer.body?.data?.['result'] as { id?: string; code?: string } | null | undefined;
      if (result?.id !== undefined) {
        id = result.id;
        return 'done';
      }
      return result?.code ?? answer.body?.errors?.[0]?.extensions.code ?? answer.text;
    },
    ask: async <Data>(who: Asker, query: string, variables: Record<string, unknown> = {}) => {
      const answer = await app.ask(query, { variables, token: tokens.get(who) ?? '' });
      if (answer.body?.data === undefined || answer.body.data === null) throw new Error(answer.text);
      return answer.body.data as Data;
    },
    sql: <Row extends object>(query: string, parameters: readonly unknown[] = []) =>
      inUnitOfWork(
        app.database.dataSource,
        {
          organizationId: practice.organizationId,
          groups: 'all',
          clients: 'all',
          ownClients: [],
          classes: ['body', 'billing', 'audit'],
        },
        (transaction) => transaction.query<Row>(query, [...parameters]),
      ),
  };
}
