import pg from 'pg';
import { accessStatement, type RowAccess } from '../platform/database/unit-of-work.ts';

/** The roles that policies speak of. */
export type Acting = 'concord_api' | 'concord_importer';

interface Doer {
  readonly administrator: pg.Client;
  readonly role: Acting;
  readonly access: RowAccess;
}

/** Does one thing as somebody, in a transaction that is undone: what it gave, or the code of what forbade it. */
async function tryAs(
  { administrator, role, access }: Doer,
  sql: string,
): Promise<pg.QueryResult<{ row: string }> | string> {
  try {
    // Several statements give a list of results, of which the last but one is that of the statement in question.
    const results = (await administrator.query(
      `begin; set local role ${role}; ${accessStatement(access)}; ${sql}; rollback`,
    )) as unknown as readonly pg.QueryResult<{ row: string }>[];
    return results.at(-2) ?? 'no result';
  } catch (failure) {
    await administrator.query('rollback');
    return failure instanceof pg.DatabaseError ? (failure.code ?? 'refused') : 'refused';
  }
}

/** The rows of a table that somebody sees when no query filters anything; `42501` where they have no right to the table at all. */
export async function seeRows(doer: Doer, table: string): Promise<readonly string[] | string> {
  const result = await tryAs(doer, `select t::text as row from ${table} t order by 1`);
  return typeof result === 'string' ? result : result.rows.map(({ row }) => row);
}

/**
 * The rows of a table that somebody sees by a plan that the connection keeps from somebody else's transaction, as prepared statements and
 * functions keep them.
 */
export async function seeByPlanOfAnother(
  { administrator, role, access }: Doer,
  planner: RowAccess,
  table: string,
): Promise<readonly string[] | string> {
  await administrator.query(`prepare kept as select t::text as row from ${table} t order by 1`);
  await tryAs({ administrator, role, access: planner }, 'execute kept');
  const result = await tryAs({ administrator, role, access }, 'execute kept');
  await administrator.query('deallocate kept');
  return typeof result === 'string' ? result : result.rows.map(({ row }) => row);
}

/**
 * What somebody may try to write to a table: change rows, give them away, remove them, and put a copy of each in. Row-level security
 * speaks before the keys do, and what it lets through is stopped as a duplicate.
 */
export async function writingsTo(
  administrator: pg.Client,
  role: Acting,
  table: string,
): Promise<readonly string[]> {
  const { rows } = await administrator.query<{ row: unknown }>(
    `select to_json(t) as row from ${table} t order by t::text`,
  );
  const { rows: columns } = await administrator.query<{ name: string; changeable: boolean }>(
    `select column_name as name, has_column_privilege('${role}', '${table}', column_name, 'update') as changeable
     from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  const names = columns.map(({ name }) => name).join(', ');
  const changeable = columns.filter((column) => column.changeable).map(({ name }) => name);
  const first = changeable[0];
  return [
    ...(first === undefined ? [] : [`update ${table} set ${first} = ${first}`]),
    ...(changeable.includes('organization_id')
      ? [`update ${table} set organization_id = '99999999-9999-4999-8999-999999999999'`]
      : []),
    `delete from ${table}`,
    ...rows.map(
      ({ row }) =>
        `insert into ${table} (${names}) select ${names}
         from json_populate_record(null::${table}, ${administrator.escapeLiteral(JSON.stringify(row))})`,
    ),
  ];
}

/** How many rows each of those writes as somebody, or the code of what forbids it. */
export async function tryWriting(
  doer: Doer,
  writings: readonly string[],
): Promise<readonly (string | number)[]> {
  const results: (string | number)[] = [];
  for (const sql of writings) {
    const result = await tryAs(doer, sql);
    results.push(typeof result === 'string' ? result : (result.rowCount ?? 0));
  }
  return results;
}
