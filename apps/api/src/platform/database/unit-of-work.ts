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

const uuidArray = (values: readonly string[]): string => `{${values.map(uuid).join(',')}}`;

/** The statement that tells the database who is asking, until the transaction ends. */
export function accessStatement(access: RowAccess): string {
  const settings: [string, string][] = [
    ['app.organization', access.organizationId === null ? '' : uuid(access.organizationId)],
    ['app.all_groups', access.groups === 'all' ? 'on' : 'off'],
    ['app.groups', access.groups === 'all' ? '{}' : uuidArray(access.groups)],
    ['app.all_clients', access.clients === 'all' ? 'on' : 'off'],
    ['app.clients', access.clients === 'all' ? '{}' : uuidArray(access.clients)],
    ['app.own_clients', uuidArray(access.ownClients)],
    ['app.classes', access.classes.join(',')],
    ['app.emergency_clients', uuidArray(access.emergencyClients ?? [])],
    ['app.person', access.userId === undefined ? '' : uuid(access.userId)],
    ['app.signing_in', access.signingIn === true ? 'on' : 'off'],
    ['app.sampled_notes', uuidArray(access.sampledNotes ?? [])],
  ];
  return settings.map(([name, value]) => `set local ${name} = '${value}'`).join('; ');
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
    await manager.query(accessStatement(access));
    return work({
      manager,
      query: <Row extends object>(sql: string, parameters: readonly unknown[] = []) =>
        manager.query<Row[]>(sql, [...parameters]),
      queryPrepared: (sql, parameters = []) => queryPrepared(manager, sql, parameters),
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
  await transaction.query(
    accessStatement({ ...access, groups: 'all', clients: 'all', classes: ['body', 'billing'] }),
  );
  const result = await work();
  // After a failure the transaction is lost as a whole, and its settings with it.
  await transaction.query(accessStatement(access));
  return result;
}

/** Reads one note of a running sample, which the policy has opened to the person, beside what is theirs anyway. */
export async function lookingAtSampled<T>(
  transaction: Transaction,
  access: RowAccess,
  noteId: string,
  work: () => Promise<T>,
): Promise<T> {
  await transaction.query(accessStatement({ ...access, sampledNotes: [noteId] }));
  const result = await work();
  await transaction.query(accessStatement(access));
  return result;
}
