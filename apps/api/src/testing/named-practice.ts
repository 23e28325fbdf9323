import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import { makeTestApp, type TestApp } from './test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from './two-practices.ts';

/** Writes into a practice as somebody who sees all of it. */
const writeAs = (
  app: TestApp,
  practice: MarkedPractice,
  sql: string,
  parameters: readonly unknown[],
): Promise<object[]> =>
  inUnitOfWork(
    app.database.dataSource,
    {
      organizationId: practice.organizationId,
      groups: 'all',
      clients: 'all',
      ownClients: [],
      classes: ['body', 'billing', 'quality'],
    },
    ({ query }) => query(sql, parameters),
  );

/** Has the signed note of the first group name the member of the second twice, who was in the first one for a while. */
async function nameMember(app: TestApp, practice: MarkedPractice): Promise<void> {
  const [{ groupId, noteId }, { clientId, noteId: otherNote }] = practice.groups;
  // Both members were in the first group together, so that a note about the one may not name the other.
  await writeAs(
    app,
    practice,
    `insert into membership (organization_id, id, external_id, group_id, client_id, entered_on, left_on, exit)
       values ($1, gen_random_uuid(), 'A2 in A1', $2, $3, '2026-01-05', '2026-02-20', 'completed')`,
    [practice.organizationId, groupId, clientId],
  );
  await writeAs(
    app,
    practice,
    `update client set first_name = 'Marisol', last_name = 'Okonjo' where organization_id = $1 and id = $2`,
    [practice.organizationId, clientId],
  );
  await writeAs(
    app,
    practice,
    `update progress_note_body set response = 'He was comforted by Marisol Okonjo, and thanked Marisol at the end.'
       where organization_id = $1 and note_id = $2`,
    [practice.organizationId, noteId],
  );
  await writeAs(
    app,
    practice,
    `update progress_note set status = 'signed' where organization_id = $1 and id = any ($2::uuid[])`,
    [practice.organizationId, [noteId, otherNote]],
  );
}

/** A practice in which a signed note names another member, people of each role, and an auditor of another practice ("stranger"). */
export interface NamedPractice {
  readonly app: TestApp;
  readonly practice: MarkedPractice;
  readonly other: MarkedPractice;
  readonly tokenOf: (who: string) => string;
  /** Asks as one of them for one thing. Throws what the server refuses with an error. */
  readonly ask: <T>(who: string, query: string, variables?: Record<string, unknown>) => Promise<T>;
  readonly write: (sql: string, parameters: readonly unknown[]) => Promise<readonly object[]>;
}

export async function makeNamedPractice(): Promise<NamedPractice> {
  const app = await makeTestApp();
  const practice = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
  const other = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
  const tokens = new Map<string, string>();
  for (const [name, organizationId, role, staffId] of [
    ['auditor', practice.organizationId, 'auditor', null],
    ['director', practice.organizationId, 'director', null],
    ['clinician', practice.organizationId, 'clinician', practice.staff.lead],
    ['biller', practice.organizationId, 'biller', null],
    ['stranger', other.organizationId, 'auditor', null],
  ] as const) {
    const email = `${name}@practice.example`;
    tokens.set(name, await app.enrol({ organizationId, email, roles: [role], staffId }));
  }
  await nameMember(app, practice);
  const tokenOf = (who: string): string => tokens.get(who) ?? '';
  return {
    app,
    practice,
    other,
    tokenOf,
    ask: async <T>(who: string, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
      const answer = await app.ask(query, { variables, token: tokenOf(who) });
      if (answer.body?.errors !== undefined) throw new Error(JSON.stringify(answer.body.errors));
      return Object.values(answer.body?.data ?? {})[0] as T;
    },
    write: (sql, parameters) => writeAs(app, practice, sql, parameters),
  };
}
