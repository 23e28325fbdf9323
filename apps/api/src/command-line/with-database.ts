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

function readEnvironment(io: Io): Config {
  try {
    return readConfig(io.environment, io.workingCopy);
  } catch (failure) {
    throw failure instanceof RangeError ? new UsageError(failure.message) : failure;
  }
}
