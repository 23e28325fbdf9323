import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { recordId } from '../platform/database/ids.ts';
import type { RowAccess } from '../platform/database/unit-of-work.ts';
import { makeTestApp, type TestApp } from './test-app.ts';
import { writeMarkedPractice, type MarkedPractice } from './two-practices.ts';

/** Words that stand nowhere else; the second text names a member, as an author's own note may. */
export const ownWords = {
  before: 'Wrenhollow-before-08aa',
  ofTheSession: 'Quillzander-silence-41bd',
  ofTheMember: 'Some CLIENT-A1 Obrimstone-projection-77ce',
} as const;
const canaries = ['Quillzander', 'Obrimstone', 'Wrenhollow'];

/** Which of those words a text holds. */
export const ownWordsIn = (text: string): string[] => canaries.filter((canary) => text.includes(canary));

/** Two practices, and people of every role; the author leads the first group of the first one. */
export interface PracticeWithOwnNotes {
  readonly app: TestApp;
  readonly own: MarkedPractice;
  readonly foreign: MarkedPractice;
  readonly administrator: pg.Client;
  /** The tokens of everybody, by who they are. */
  readonly tokens: ReadonlyMap<string, string>;
  /** What the database shows the author. */
  readonly author: RowAccess;
  /** What an operation answered, or the code of its failure. */
  readonly answer: (who: string, query: string, variables: object) => Promise<unknown>;
  readonly save: (who: string, value: string, more?: object, change?: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const saving = `mutation ($sessionId: ID!, $clientId: ID, $change: FieldChange!) {
  saveProcessNote(sessionId: $sessionId, clientId: $clientId, change: $change) {
    __typename ... on SavedField { version } ... on FieldConflict { theirs version editedBy } ... on Refusal { code } } }`;

/** Makes all that; nobody has written anything yet. */
export async function openPracticeWithOwnNotes(
  environment: Record<string, string> = {},
): Promise<PracticeWithOwnNotes> {
  const app = await makeTestApp(environment);
  const own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
  const foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
  const administrator = new pg.Client({ connectionString: app.database.administratorUrl });
  await administrator.connect();
  const { organizationId, groups, staff } = own;
  const [group] = groups;
  const co = recordId(organizationId, 'staff', 'lead2');
  await administrator.query(
    `insert into facilitator_assignment (organization_id, group_id, staff_id, role, from_date) values ($1, $2, $3, 'co', '2026-01-05')`,
    [organizationId, group.groupId, co],
  );
  const tokens = new Map<string, string>();
  for (const [who, person] of Object.entries({
    author: { roles: ['clinician'], staffId: staff.lead },
    colleague: { roles: ['clinician'], staffId: co },
    'another account of the author': { roles: ['clinician'], staffId: staff.lead },
    'primary clinician': { roles: ['clinician'], staffId: staff.primaryOfTheOther },
    'director who leads groups': {
      roles: ['director', 'clinician'],
      staffId: staff.primaryOfTheOther,
    },
    director: { roles: ['director'] },
    auditor: { roles: ['auditor'] },
    biller: { roles: ['biller'] },
    administrator: { roles: ['administrator'] },
    elsewhere: {
      organizationId: foreign.organizationId,
      roles: ['director', 'clinician'],
      staffId: foreign.staff.lead,
    },
  } as const)) {
    const email = `${who.replaceAll(' ', '.')}@practice.example`;
    tokens.set(who, await app.enrol({ organizationId, ...person, email }));
  }
  const { rows } = await administrator.query<{ id: string }>(
    `select id from user_account where email = 'author@practice.example'`,
  );
  const answer: PracticeWithOwnNotes['answer'] = async (who, query, variables) => {
    const { body } = await app.ask(query, { token: tokens.get(who) ?? '', variables: { ...variables } });
    return Object.values(body?.data ?? {})[0] ?? body?.errors?.[0]?.extensions.code;
  };
  return {
    ...{ app, own, foreign, administrator, tokens, answer },
    author: {
      organizationId,
      userId: rows[0]?.id ?? '',
      groups: [group.groupId],
      clients: [group.clientId],
      ownClients: [],
      classes: ['body', 'billing'],
    },
    save: (who, value, more = {}, change = {}) =>
      answer(who, saving, {
        sessionId: group.sessionId,
        ...more,
        change: { value, baseVersion: 0, mutationId: randomUUID(), ...change },
      }),
    close: async () => {
      await administrator.end();
      await app.stop();
    },
  };
}
