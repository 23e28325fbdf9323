import 'reflect-metadata';
import { makeBulkPractice } from '@concord/demo';
import type { CivilDate } from '@concord/domain/shared';
import pg from 'pg';
import { addAccount } from '../src/features/accounts/index.ts';
import { importPractice, listOrganizations } from '../src/features/exchange/index.ts';
import { insertToken } from '../src/command-line/token.store.ts';
import { findAccountByEmail, signingIn } from '../src/platform/auth/session.store.ts';
import { hashSecret, newSecret, newToken } from '../src/platform/auth/secret.ts';
import { openDatabase, type Database } from '../src/platform/database/open-database.ts';
import { inUnitOfWork } from '../src/platform/database/unit-of-work.ts';
import { copyPractice } from './copy-practice.ts';

/** The range that every report is asked for: all five years of the bulk practices. */
export const fiveYears = { from: '2021-11-08', to: '2026-10-31' } as const;

const directorEmail = 'director@bulk.example';

/** The database that everything is measured on. */
export interface BulkDatabase {
  readonly database: Database;
  /** Imports a bulk organization, and sets copies of it beside it until there are so many. */
  readonly fillTo: (organizations: number, say: (line: string) => void) => Promise<void>;
  /** A bearer token of a director of the first organization, and that organization. */
  readonly signIn: () => Promise<{ readonly token: string; readonly organizationId: string }>;
  readonly countAttendance: () => Promise<number>;
  readonly findVersion: () => Promise<string>;
  readonly runAsAdministrator: (sql: string) => Promise<void>;
}

const practiceName = 'Bulk practice concord-1';

async function importBulkPractice(database: Database): Promise<string> {
  const records = makeBulkPractice({ seed: 'concord-1', today: fiveYears.to as CivilDate });
  const outcome = await importPractice(database, records);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.organizationId;
}

async function makeToken(database: Database, organizationId: string): Promise<string> {
  const { dataSource } = database;
  await addAccount(dataSource, {
    organizationId,
    email: directorEmail,
    name: 'Bulk director',
    roles: ['director'],
    staffId: null,
    password: newSecret(),
  });
  const token = newToken();
  await inUnitOfWork(dataSource, signingIn, async (transaction) => {
    const found = await findAccountByEmail(transaction, directorEmail);
    if (found === null) throw new Error('The account of the bulk director is missing.');
    const now = Date.now();
    await insertToken(transaction, found.account, {
      tokenHash: hashSecret(token),
      createdAt: new Date(now),
      expiresAt: new Date(now + 86_400_000),
    });
  });
  return token;
}

/** Opens the database of the bulk practices in a data directory of its own, beside everybody else's. */
export async function openBulkDatabase(dataDirectory: string): Promise<BulkDatabase> {
  const database = await openDatabase({ databaseUrl: null, dataDirectory });
  const ask = (sql: string): Promise<unknown> => askAs(database.administratorUrl, sql);
  const knownNames = async (): Promise<ReadonlyMap<string, string>> =>
    new Map(
      (await listOrganizations(database.administratorUrl)).map((one) => [one.name, one.organizationId]),
    );
  return {
    database,
    fillTo: async (organizations, say) => {
      const known = (await knownNames()).get(practiceName);
      if (known === undefined) say('importing a bulk practice');
      const organizationId = known ?? (await importBulkPractice(database));
      await copyPractice(database, organizationId, organizations);
    },
    signIn: async () => {
      const organizationId = (await knownNames()).get(practiceName);
      if (organizationId === undefined) throw new Error('The bulk practices are not imported.');
      return { token: await makeToken(database, organizationId), organizationId };
    },
    countAttendance: async () => Number(await ask('select count(*) as answer from attendance')),
    findVersion: async () => String(await ask("select current_setting('server_version') as answer")),
    runAsAdministrator: async (sql) => {
      await ask(sql);
    },
  };
}

async function askAs(administratorUrl: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: administratorUrl });
  await client.connect();
  try {
    const answer = await client.query<{ answer: unknown }>(sql);
    return answer.rows[0]?.answer;
  } finally {
    await client.end();
  }
}
