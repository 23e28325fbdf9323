import { parseInstant, type Instant } from '@concord/domain/shared';
import type { PracticeRecords } from '@concord/domain/practice';
import { expectedResult, unpackPractice, type FixturePractice } from '@concord/fixtures';
import { graphql, type GraphQLSchema } from 'graphql';
import { importPractice, readPracticeFolder } from '../src/features/exchange/index.ts';
import { reportsFeature } from '../src/features/reports/index.ts';
import { recordId } from '../src/platform/database/ids.ts';
import { inUnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { buildSchemaOf } from '../src/platform/graphql/build-schema.ts';
import type { Actor, OperationContext } from '../src/platform/request-context.ts';
import { makeTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { asJson } from './compare-results.ts';

/** The arguments for which a practice's results were counted. */
export interface CountedFor {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/** A practice in a database of its own, and a director who asks about it. */
export interface PracticeDatabase {
  readonly countedFor: CountedFor;
  readonly database: TestDatabase;
  readonly organizationId: string;
  readonly groupId: (externalId: string) => string;
  readonly clientId: (externalId: string) => string;
  readonly ask: (document: string, variables: Record<string, unknown>, as?: Actor) => Promise<unknown>;
}

async function readPractice(name: FixturePractice): Promise<PracticeRecords> {
  const result = await readPracticeFolder(await unpackPractice(name));
  if (!result.ok)
    throw new Error(`The practice ${name} can't be read: ${JSON.stringify(result.problems[0])}`);
  return result.records;
}

export const schema: GraphQLSchema = buildSchemaOf(reportsFeature());

/** A director of the practice, who sees all of it. */
export const directorOf = (organizationId: string): Actor => ({
  userId: '00000000-0000-4000-8000-000000000001',
  organizationId,
  name: 'A director',
  email: 'director@example.org',
  roles: ['director'],
  staffId: null,
  access: { organizationId, groups: 'all', clients: 'all', ownClients: [], classes: ['body', 'billing'] },
});

/** Asks the schema in somebody's name, at an instant; throws what the answer refuses with. */
export async function askAs(
  database: TestDatabase,
  actor: Actor,
  document: string,
  variables: Record<string, unknown>,
  now: Instant = 0 as Instant,
): Promise<unknown> {
  const request = { actor, requestId: 'contract', now };
  const contextValue: OperationContext = {
    ...request,
    asActor: (work) =>
      inUnitOfWork(database.dataSource, actor.access, (transaction) => work({ ...request, transaction })),
  };
  const answer = await graphql({ schema, source: document, variableValues: variables, contextValue });
  if (answer.errors !== undefined) throw answer.errors[0]?.originalError ?? answer.errors[0];
  return asJson(answer.data);
}

/** Imports one of the counted practices into a database of its own. */
export async function openPracticeDatabase(name: FixturePractice): Promise<PracticeDatabase> {
  const countedFor = expectedResult(name, 'about.json') as CountedFor;
  const database = await makeTestDatabase();
  const imported = await importPractice(database, await readPractice(name));
  if (!imported.ok) throw new Error(`The practice ${name} can't be imported: ${imported.refusal.message}`);
  const { organizationId } = imported.value;
  return {
    countedFor,
    database,
    organizationId,
    groupId: (externalId) => recordId(organizationId, 'group', externalId),
    clientId: (externalId) => recordId(organizationId, 'client', externalId),
    ask: (document, variables, actor = directorOf(organizationId)) =>
      askAs(database, actor, document, variables, parseInstant(countedFor.asOf) ?? undefined),
  };
}
