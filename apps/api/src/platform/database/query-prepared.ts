import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** Statements by what they say; only those that the program holds as a constant come here, so that there are few. */
const names = new Map<string, string>();

/** A statement's name follows from its words: two programs of different versions never mean different things by one name. */
function nameOf(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = `concord_${createHash('sha256').update(sql).digest('hex').slice(0, 40)}`;
  names.set(sql, name);
  return name;
}

/** Runs a statement that the connection keeps the plan of, in the transaction of `manager`. */
export async function queryPrepared<Row extends object>(
  manager: EntityManager,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  if (manager.queryRunner === undefined) throw new Error('A prepared statement belongs to a transaction.');
  const connection = (await manager.queryRunner.connect()) as PoolClient;
  const { rows } = await connection.query<Row>({ name: nameOf(sql), text: sql, values: [...parameters] });
  return rows;
}
