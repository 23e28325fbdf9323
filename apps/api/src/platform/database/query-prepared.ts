import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** Statements by what they say; only those that the program holds as a constant come here, so that there are few. */
const names = new Map<string, string>();

/**
 * A statement's name follows from its words, so that two programs of different versions never mean different things by one name; and from
 * whom it is planned for, since a plan shows nobody else anything (ADR 80).
 */
function nameOf(stamp: string, sql: string): string {
  const key = `${stamp} ${sql}`;
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `concord_${createHash('sha256').update(key).digest('hex').slice(0, 40)}`;
  names.set(key, name);
  return name;
}

/**
 * Runs a statement that the connection keeps the plan of, in the transaction of `manager`. For what is asked with one and the same
 * access, as by all who look wider: each other access has the connection keep a plan of its own.
 */
export async function queryPrepared<Row extends object>(
  manager: EntityManager,
  stamp: string,
  sql: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  if (manager.queryRunner === undefined) throw new Error('A prepared statement belongs to a transaction.');
  const connection = (await manager.queryRunner.connect()) as PoolClient;
  const { rows } = await connection.query<Row>({
    name: nameOf(stamp, sql),
    text: sql,
    values: [...parameters],
  });
  return rows;
}
