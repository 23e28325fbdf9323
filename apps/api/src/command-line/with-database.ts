import { readConfig, type Config } from '../platform/config.ts';
import { openDatabase, type Database } from '../platform/database/open-database.ts';
import { UsageError } from './command.ts';
import type { Io } from './io.ts';

/** Opens the configured database (the embedded one is started, or shared where it runs), does the work, and lets go of it. */
export async function withDatabase<T>(io: Io, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(readEnvironment(io));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** The same for work that may find out that it needs no database. */
export async function withDatabaseWhenNeeded<T>(
  io: Io,
  work: (open: () => Promise<Database>) => Promise<T>,
): Promise<T> {
  let opened: Promise<Database> | null = null;
  const start = async (): Promise<Database> => openDatabase(readEnvironment(io));
  const open = (): Promise<Database> => (opened ??= start());
  try {
    return await work(open);
  } finally {
    // What could not be opened need not be closed.
    await (opened as Promise<Database> | null)?.then(
      ({ close }) => close(),
      () => undefined,
    );
  }
}

function readEnvironment(io: Io): Config {
  try {
    return readConfig(io.environment, io.workingCopy);
  } catch (failure) {
    throw failure instanceof RangeError ? new UsageError(failure.message) : failure;
  }
}
