import { createHash } from 'node:crypto';
import { queryPrepared } from './query-prepared.ts';
import type { DataSource, EntityManager } from 'typeorm';

/** Who is asking, as far as the database must know to hide what is not theirs. */
export interface RowAccess {
  /** Null only while somebody signs in. */
  readonly organizationId: string | null;
  /** 'all', or the groups whose rows may be seen. */
  readonly groups: 'all' | readonly string[];
  /** 'all', or the clients whose rows may be seen. */
  readonly clients: 'all' | readonly string[];
  /** Clients whose primary record this person keeps: their seats are seen in every group. */
  readonly ownClients: readonly string[];
  /** Classes of data beyond the headers. */
  readonly classes: readonly ('body' | 'billing' | 'account' | 'audit' | 'quality')[];
  /** Clients whose records this person opened in an emergency: to read, nothing else. */
  readonly emergencyClients?: readonly string[];
  /** The person themselves, for rows that are theirs alone. */
  readonly userId?: string;
  readonly signingIn?: boolean;
  /** Notes of a running sample that the person is about to look at. */
  readonly sampledNotes?: readonly string[];
}

/**
 * The same access for a question about one client's record: of all clients the database then shows that one alone, if the person may see
 * them at all. Whatever the question forgets to filter, nobody else comes along; and a list of one costs nothing.
 */
export function withOneClient(access: RowAccess, clientId: string): RowAccess {
  const only = (clients: readonly string[]): readonly string[] => clients.filter((id) => id === clientId);
  return {
    ...access,
    clients: access.clients === 'all' ? [clientId] : only(access.clients),
    ownClients: only(access.ownClients),
    emergencyClients: only(access.emergencyClients ?? []),
  };
}

/** A transaction in which the database knows who is asking. */
export interface Transaction {
  /** Runs SQL with parameters and returns its rows. */
  readonly query: <Row extends object>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;
  /** The same for one of the few statements that somebody waits for at every act: a connection plans it once (ADR 82). */
  readonly queryPrepared: <Row extends object>(
    sql: string,
    parameters?: readonly unknown[],
  ) => Promise<Row[]>;
  readonly manager: EntityManager;
}

const uuidPattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

function uuid(value: string): string {
  // SET LOCAL takes no parameters (and set_config does not reach distributed workers), so the value is checked instead.
  if (!uuidPattern.test(value)) throw new Error('An identifier in the access of a transaction is malformed.');
  return value;
}

const uuidList = (values: readonly string[]): string => values.map(uuid).join(',');

/** What the policies ask once for each plan (access-functions.ts): a plan serves everybody for whom all of it is the same. */
const settingsOfThePlan = (access: RowAccess): readonly (readonly [string, string])[] => [
  ['app.all_groups', access.groups === 'all' ? 'on' : 'off'],
  ['app.groups', access.groups === 'all' ? '' : uuidList(access.groups)],
  ['app.all_clients', access.clients === 'all' ? 'on' : 'off'],
  ['app.clients', access.clients === 'all' ? '' : uuidList(access.clients)],
  ['app.own_clients', uuidList(access.ownClients)],
  ['app.classes', access.classes.join(',')],
  ['app.emergency_clients', uuidList(access.emergencyClients ?? [])],
  ['app.sampled_notes', uuidList(access.sampledNotes ?? [])],
];

/** What they ask whenever a statement is run. */
const settingsOfTheRun = (access: RowAccess): readonly (readonly [string, string])[] => [
  ['app.organization', access.organizationId === null ? '' : uuid(access.organizationId)],
  ['app.person', access.userId === undefined ? '' : uuid(access.userId)],
  ['app.signing_in', access.signingIn === true ? 'on' : 'off'],
  // This program judges by the practice's rule book alone, and leaves to others what they judge (0107-judging-anew.ts).
  ['app.leaves_to_judge', 'on'],
];

const inWords = (settings: readonly (readonly [string, string])[]): string =>
  settings.map(([name, value]) => `set local ${name} = '${value}'`).join('; ');

/** The same for all whose plans are the same, and for nobody else. */
const stampOf = (access: RowAccess): string =>
  createHash('sha256')
    .update(inWords(settingsOfThePlan(access)))
    .digest('hex');

/** The statement that tells the database who is asking, until the transaction ends. */
export const accessStatement = (access: RowAccess): string =>
  inWords([...settingsOfTheRun(access), ...settingsOfThePlan(access), ['app.access', stampOf(access)]]);

/** For whom the running transactions plan at the moment. */
const stamps = new WeakMap<EntityManager, string>();

async function say(manager: EntityManager, access: RowAccess): Promise<void> {
  await manager.query(accessStatement(access));
  stamps.set(manager, stampOf(access));
}

/**
 * The one way to the database: opens a transaction, says who is asking, does the work, commits (or rolls back when the work
 * throws) and gives the connection back. Nothing of one person's transaction outlives it.
 */
export function inUnitOfWork<T>(
  dataSource: DataSource,
  access: RowAccess,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (manager) => {
    await say(manager, access);
    return work({
      manager,
      query: <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
        manager.query<Row[]>(sql, [...parameters]),
      queryPrepared: (sql, parameters = []) =>
        queryPrepared(manager, stamps.get(manager) ?? '', sql, parameters),
    });
  });
}

/**
 * Reads past the rows of the person who asks, within their own organization: for judging what they write (a co-member of
 * another group must be recognised too). What is read so is never shown to them. Their own access is back afterwards.
 */
export async function lookingWider<T>(
  transaction: Transaction,
  access: RowAccess,
  work: () => Promise<T>,
): Promise<T> {
  // Every list is empty, so that all who look wider share what a connection has planned.
  await say(transaction.manager, {
    organizationId: access.organizationId,
    ...(access.userId === undefined ? {} : { userId: access.userId }),
    groups: 'all',
    clients: 'all',
    ownClients: [],
    classes: ['body', 'billing'],
  });
  const result = await work();
  // After a failure the transaction is lost as a whole, and its settings with it.
  await say(transaction.manager, access);
  return result;
}

/** Reads one note of a running sample, which the policy has opened to the person, beside what is theirs anyway. */
export async function lookingAtSampled<T>(
  transaction: Transaction,
  access: RowAccess,
  noteId: string,
  work: () => Promise<T>,
): Promise<T> {
  await say(transaction.manager, { ...access, sampledNotes: [noteId] });
  const result = await work();
  await say(transaction.manager, access);
  return result;
}
