import pg from 'pg';
import { accessByRole, findClinicianAccess, lookingUp } from '../platform/auth/row-access.store.ts';
import type { Account } from '../platform/auth/session.store.ts';
import { inUnitOfWork, type RowAccess } from '../platform/database/unit-of-work.ts';
import { fillTables } from './fill-tables.ts';
import { makeTestDatabase, type TestDatabase } from './test-database.ts';
import { writeMarkedPractice, type MarkedPractice, type Target } from './two-practices.ts';

const home = '11111111-1111-4111-8111-111111111111';
const elsewhere = '22222222-2222-4222-8222-222222222222';

/** Who gave the right to emergency access. */
const giver = '88888888-8888-4888-8888-888888888888';

/** Two practices with rows in every table, and people of the first who see different parts of it. */
export interface ProtectedRows {
  readonly database: TestDatabase;
  readonly administrator: pg.Client;
  readonly practice: MarkedPractice;
  /** The identifier of the other practice, as it stands in each of its rows. */
  readonly elsewhere: string;
  readonly people: ReadonlyMap<string, RowAccess>;
  readonly tables: readonly string[];
  readonly close: () => Promise<void>;
}

async function addAccounts(administrator: pg.Client, practices: readonly MarkedPractice[]): Promise<void> {
  for (const { organizationId, groups } of practices) {
    await administrator.query(
      `insert into user_account (organization_id, id, email, name, roles)
       values ($1::uuid, gen_random_uuid(), $1::text || '@x.example', 'X', '{}')`,
      [organizationId],
    );
    // Somebody opened a client's record in an emergency: the second group's here, the first group's elsewhere.
    await administrator.query(
      `with holder as (select organization_id, id from user_account where organization_id = $1)
       , held as (insert into emergency_right select organization_id, id, '${giver}', now() from holder)
       insert into emergency_access
       select organization_id, gen_random_uuid(), id, $2, 'crisis_call', 'A crisis at night.', now(), now() from holder`,
      [organizationId, groups[organizationId === home ? 1 : 0].clientId],
    );
  }
}

const columnsOf = (target: Target, userId: string, signed: boolean): Record<string, string | boolean> => ({
  group_id: target.groupId,
  client_id: target.clientId,
  session_id: target.sessionId,
  note_id: target.noteId,
  record_id: target.noteId,
  goal_id: target.goalId,
  membership_id: target.membershipId,
  site_id: target.siteId,
  staff_id: target.staffId,
  author_id: target.staffId,
  user_id: userId,
  entered_by: userId,
  taken_by: giver,
  signed,
});

/** Who looks: everybody of the first practice in their part, somebody in an emergency, whoever signs in, and nobody. */
async function findPeople(
  { dataSource }: TestDatabase,
  practice: MarkedPractice,
  foreign: MarkedPractice,
  holder: string,
): Promise<Map<string, RowAccess>> {
  const account = (role: Account['roles'][number], staffId: string | null): Account => ({
    organizationId: home,
    userId: home,
    email: '',
    name: '',
    roles: [role],
    staffId,
  });
  const people = new Map<string, RowAccess>();
  for (const role of ['director', 'auditor', 'biller', 'administrator'] as const) {
    people.set(role, accessByRole(account(role, null)) ?? lookingUp(home));
  }
  for (const [person, staffId] of Object.entries(practice.staff)) {
    const access = await inUnitOfWork(dataSource, lookingUp(home), (transaction) =>
      findClinicianAccess(transaction, account('clinician', staffId)),
    );
    people.set(person, access);
  }
  // A clinician of no group, who looks at a sample of the second group's notes, and at somebody's record in an emergency.
  const stranger = { ...lookingUp(home), groups: [], clients: [], classes: ['body', 'billing'] } as const;
  people.set('holder', { ...stranger, classes: [], userId: holder });
  people.set('reviewer', { ...stranger, sampledNotes: [practice.groups[1].noteId] });
  people.set('foreignReviewer', { ...stranger, sampledNotes: [foreign.groups[0].noteId] });
  people.set('inEmergency', {
    ...stranger,
    userId: holder,
    emergencyClients: [practice.groups[1].clientId],
  });
  people.set('emergencyWithoutNotes', {
    ...stranger,
    classes: [],
    emergencyClients: [practice.groups[1].clientId],
  });
  people.set('foreignEmergency', {
    ...stranger,
    emergencyClients: foreign.groups.map(({ clientId }) => clientId),
  });
  // A clinician who enters what was disclosed of the first group's client.
  people.set('enterer', { ...stranger, clients: [practice.groups[0].clientId], userId: holder });
  // A clinician of the first group, who enters what its client asks to have amended.
  people.set('groupEnterer', { ...stranger, groups: [practice.groups[0].groupId], userId: holder });
  people.set('giver', { ...lookingUp(home), classes: ['account', 'audit'], userId: giver });
  const none = { organizationId: null, groups: [], clients: [], ownClients: [], classes: [] } as const;
  people.set('signingIn', { ...none, signingIn: true });
  people.set('nobody', none);
  return people;
}

/** Makes all that in a database of its own. */
export async function openProtectedRows(): Promise<ProtectedRows> {
  const database = await makeTestDatabase();
  const administrator = new pg.Client({ connectionString: database.administratorUrl });
  await administrator.connect();
  const practice = await writeMarkedPractice(database, 'A', home);
  const foreign = await writeMarkedPractice(database, 'B', elsewhere);
  await addAccounts(administrator, [practice, foreign]);
  const { rows: holders } = await administrator.query<{ organization_id: string; id: string }>(
    'select organization_id, user_id as id from emergency_right',
  );
  const holderOf = (id: string): string =>
    holders.find(({ organization_id }) => organization_id === id)?.id ?? '';
  const people = await findPeople(database, practice, foreign, holderOf(home));
  await fillTables(administrator, [
    { organizationId: home, columns: columnsOf(practice.groups[0], holderOf(home), false) },
    {
      organizationId: home,
      columns: columnsOf(practice.groups[1], '77777777-7777-4777-8777-777777777777', true),
    },
    // Identifiers are of one practice: the same person's stands in a row of the other one, and must not open it.
    { organizationId: elsewhere, columns: columnsOf(foreign.groups[0], holderOf(home), false) },
  ]);
  // What the operator handed out, entered by nobody that has an account.
  await administrator.query(
    `insert into disclosure select (json_populate_record(d, json_build_object('id', gen_random_uuid(), 'entered_by', null))).*
     from disclosure d where client_id = $1`,
    [practice.groups[0].clientId],
  );
  // The name under which a practice was made, taken by nobody.
  await administrator.query(
    `insert into organization_name (organization_id, name, taken_at) values ($1, 'First Practice', now())`,
    [home],
  );
  // The second group's records are signed: frozen.
  for (const table of ['billing_line', 'goal_rating', 'group_note_body', 'progress_note_body']) {
    await administrator.query(`update ${table} set signed = true where group_id = $1`, [
      practice.groups[1].groupId,
    ]);
  }
  const found = await administrator.query<{ table: string }>(
    `select relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and relkind = 'r' and relname <> 'migrations' order by 1`,
  );
  return {
    database,
    administrator,
    practice,
    elsewhere,
    people,
    tables: found.rows.map(({ table }) => table),
    close: async () => {
      await administrator.end();
      await database.drop();
    },
  };
}
