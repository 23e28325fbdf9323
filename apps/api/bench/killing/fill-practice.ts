import { randomUUID } from 'node:crypto';
import { insertToken } from '../../src/command-line/token.store.ts';
import { addAccount } from '../../src/features/accounts/index.ts';
import { refreshRollUps } from '../../src/features/reports/roll-ups/index.ts';
import { hashSecret, newToken } from '../../src/platform/auth/secret.ts';
import { findAccountByEmail, signingIn } from '../../src/platform/auth/session.store.ts';
import { recordId } from '../../src/platform/database/ids.ts';
import { openDatabase, type Database } from '../../src/platform/database/open-database.ts';
import { inUnitOfWork } from '../../src/platform/database/unit-of-work.ts';
import { documentedSession, type DocumentedSession } from '../../src/testing/documented-session.ts';
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

/** With the group note a session of twelve: as many signatures in one act, of which all are kept or none. */
const membersOfAGroup = 11;
export const signaturesOfASession = membersOfAGroup + 1;

/** So few that the comparison of a note with the others of its client, before each signature, takes no longer than in practice. */
const sessionsOfAGroup = 8;

/** Adds a group like that of the practice, with members of its own. */
async function addGroup(
  { dataSource }: Database,
  practice: DocumentedSession,
  name: string,
  authors: readonly string[],
): Promise<DocumentedSession> {
  const { organizationId: org } = practice;
  const groupId = recordId(org, 'group', name);
  const members = Array.from({ length: membersOfAGroup }, (_, member) => `${name}-${member}`);
  await inUnitOfWork(dataSource, everything(org), async ({ query }) => {
    await query(
      `insert into therapy_group (organization_id, id, external_id, name, kind, enrolment, capacity, site_id, documentation, service_code, starts_on)
       select organization_id, $3, $4, $4, kind, enrolment, capacity, site_id, documentation, service_code, starts_on
       from therapy_group where organization_id = $1 and id = $2`,
      [org, practice.groupId, groupId, name],
    );
    for (const staffId of authors) {
      await query(
        `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date) values ($1, $2, $3, 'lead', '2026-01-05')`,
        [org, groupId, staffId],
      );
    }
    for (const member of members) {
      const clientId = recordId(org, 'client', member);
      await query(
        `insert into client (organization_id, id, external_id, first_name, last_name) values ($1, $2, $3, 'Invented', 'Example')`,
        [org, clientId, member],
      );
      await query(
        `insert into membership (organization_id, id, external_id, group_id, client_id, entered_on) values ($1, $2, $3, $4, $5, '2026-01-05')`,
        [org, recordId(org, 'membership', member), member, groupId, clientId],
      );
      await query(
        `insert into goal (organization_id, id, external_id, client_id, text, opened_on) values ($1, $2, $3, $4, 'Say what is felt.', '2026-01-05')`,
        [org, recordId(org, 'goal', member), member, clientId],
      );
      await query(
        `insert into diagnosis (organization_id, client_id, icd10, from_date) values ($1, $2, 'F41.1', '2026-01-05')`,
        [org, clientId],
      );
    }
  });
  return {
    ...practice,
    groupId,
    clients: members.map((member) => recordId(org, 'client', member)),
    goals: members.map((member) => recordId(org, 'goal', member)),
  };
}

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
    const authors = people.map(({ staffId }) => staffId);
    const sessions: ReadySession[] = [];
    const groupIds = [practice.groupId];
    for (let batch = 0; sessions.length < sessionCount; batch += 1) {
      const part = await addGroup(database, practice, `part-${batch}`, authors);
      const names = Array.from({ length: sessionsOfAGroup }, (_, index) => `ready-${batch}-${index}`);
      sessions.push(...(await writeReadySessions(database, part, names, authors)));
      groupIds.push(part.groupId);
    }
    await inUnitOfWork(dataSource, everything(organizationId), (transaction) =>
      refreshRollUps(transaction, organizationId, { groupIds }),
    );
    return { organizationId, people, sessions, password };
  } finally {
    await database.close();
  }
}
