import { randomUUID } from 'node:crypto';
import { insertToken } from '../../src/command-line/token.store.ts';
import { addAccount } from '../../src/features/accounts/index.ts';
import { refreshRollUps } from '../../src/features/reports/roll-ups/index.ts';
import { hashSecret, newToken } from '../../src/platform/auth/secret.ts';
import { findAccountByEmail, signingIn } from '../../src/platform/auth/session.store.ts';
import { openDatabase } from '../../src/platform/database/open-database.ts';
import { inUnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { documentedSession } from '../../src/testing/documented-session.ts';
import { writeReadySessions, type ReadySession } from '../../src/testing/ready-sessions.ts';

/** Somebody who signs. */
export interface Signer {
  readonly staffId: string;
  readonly token: string;
}

/** A practice in which much waits to be signed. */
export interface FilledPractice {
  readonly organizationId: string;
  readonly people: readonly Signer[];
  readonly sessions: readonly ReadySession[];
  readonly password: string;
}

const everything = (organizationId: string) =>
  ({ organizationId, groups: 'all', clients: 'all', ownClients: [], classes: ['body', 'billing'] }) as const;

/** Fills the database of the data directory with sessions that are documented and signed by nobody, of four people in turn. */
export async function fillPractice(folder: string, sessionCount: number): Promise<FilledPractice> {
  const database = await openDatabase({ databaseUrl: null, dataDirectory: folder });
  try {
    const { dataSource } = database;
    const practice = await documentedSession(database);
    const { organizationId } = practice;
    const password = randomUUID();
    const people: Signer[] = [];
    for (const name of ['first', 'second', 'third', 'fourth']) {
      const staffId = randomUUID();
      const email = `${name}@practice.example`;
      const token = newToken();
      await inUnitOfWork(dataSource, everything(organizationId), async ({ query }) => {
        await query(
          `insert into staff_member (organization_id, id, external_id, first_name, last_name, credential, email, roles)
           values ($1, $2, $3, $3, 'Signer', 'LCSW', $4, '{clinician}')`,
          [organizationId, staffId, name, email],
        );
        await query(
          `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date) values ($1, $2, $3, 'lead', '2026-01-05')`,
          [organizationId, practice.groupId, staffId],
        );
      });
      await addAccount(dataSource, { organizationId, email, name, roles: ['clinician'], staffId, password });
      await inUnitOfWork(dataSource, signingIn, async (transaction) => {
        const found = await findAccountByEmail(transaction, email);
        if (found === null) throw new Error('The account was not made.');
        const createdAt = new Date();
        const expiresAt = new Date(createdAt.getTime() + 86_400_000);
        await insertToken(transaction, found.account, { tokenHash: hashSecret(token), createdAt, expiresAt });
      });
      people.push({ staffId, token });
    }
    await inUnitOfWork(dataSource, everything(organizationId), async ({ query }) => {
      for (const clientId of practice.clients) {
        await query(
          `insert into diagnosis (organization_id, client_id, icd10, from_date) values ($1, $2, 'F41.1', '2026-01-05')`,
          [organizationId, clientId],
        );
      }
    });
    const names = Array.from({ length: sessionCount }, (_, index) => `ready-${index}`);
    const authors = people.map(({ staffId }) => staffId);
    const sessions = await writeReadySessions(database, practice, names, authors);
    await inUnitOfWork(dataSource, everything(organizationId), (transaction) =>
      refreshRollUps(transaction, organizationId, { groupIds: [practice.groupId] }),
    );
    return { organizationId, people, sessions, password };
  } finally {
    await database.close();
  }
}
