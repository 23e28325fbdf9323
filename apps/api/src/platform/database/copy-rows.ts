import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { Transaction } from './unit-of-work.ts';

/** The connection of the transaction itself: COPY is no query with rows. */
async function connectionOf(transaction: Transaction): Promise<PoolClient> {
  const connection: unknown = await transaction.manager.queryRunner?.connect();
  return connection as PoolClient;
}

/** Streams rows in the binary format into a table, and says how many it took. */
export async function copyRows(
  transaction: Transaction,
  copy: string,
  rows: AsyncIterable<Buffer>,
): Promise<number> {
  const connection = await connectionOf(transaction);
  const stream = connection.query(copyFrom(copy));
  await pipeline(Readable.from(rows, { objectMode: true }), stream);
  return stream.rowCount;
}
