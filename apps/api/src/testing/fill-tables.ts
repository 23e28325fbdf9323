import { createHash } from 'node:crypto';
import pg, { type ClientBase } from 'pg';

const { DatabaseError } = pg;

/** Whose a row is: what its columns of these names hold. */
export interface RowOwner {
  readonly organizationId: string;
  readonly columns: Readonly<Record<string, string | boolean>>;
}

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

const columnsOfTables = `
select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type,
  a.attnotnull and not a.atthasdef and a.attidentity = '' as required
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
order by 1, a.attnum`;

const ofType: Readonly<Record<string, string>> = {
  'timestamp with time zone': '2026-03-02T12:00:00Z',
  date: '2026-03-02',
  integer: '1',
  smallint: '1',
  bigint: '1',
  numeric: '1',
  'double precision': '1',
  real: '1',
  boolean: 'false',
  json: '{}',
  jsonb: '{}',
  'time without time zone': '12:00',
};

const madeUp = (seed: string): string =>
  createHash('md5')
    .update(seed)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Puts rows of different owners into every table that holds none of theirs, so that each policy has something to show and something
 * to hide. Keys to other tables are not looked at, and checks of values are taken away: what a row belongs to is said by its columns alone.
 */
export async function fillTables(client: ClientBase, owners: readonly RowOwner[]): Promise<void> {
  const { rows: columns } = await client.query<Column>(columnsOfTables);
  const { rows: checks } = await client.query<{ sql: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as sql
     from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace and conrelid <> 0`,
  );
  for (const { sql } of checks) await client.query(sql);
  await client.query('set session_replication_role = replica');
  for (const table of new Set(columns.map((column) => column.table))) {
    if (table === 'migrations') continue;
    const own = columns.filter((column) => column.table === table);
    // A table of no practice, such as the count of failures, gets one row.
    const isOfAPractice = own.some(({ name }) => name === 'organization_id');
    for (const [index, owner] of (isOfAPractice ? owners : owners.slice(0, 1)).entries()) {
      const { rows: known } = await client.query(
        `select 1 from ${table} ${isOfAPractice ? 'where organization_id = $1' : 'where $1::uuid is not null'} limit ${index + 1}`,
        [owner.organizationId],
      );
      const alike = owners.slice(0, index + 1).filter((one) => one.organizationId === owner.organizationId);
      if (known.length >= alike.length) continue;
      const cells = own.flatMap((column) => {
        const value = valueOf(column, owner, `${table} ${index}`);
        return value === undefined ? [] : [[column.name, value] as const];
      });
      const names = cells.map(([name]) => name);
      await client
        .query(
          `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
          cells.map(([, value]) => value),
        )
        .catch(unlessThereIsOne);
    }
  }
  await client.query('set session_replication_role = default');
}

/** Some tables hold one row of each practice. */
function unlessThereIsOne(failure: unknown): void {
  if (!(failure instanceof DatabaseError) || failure.code !== '23505') throw failure;
}

function valueOf(
  { name, type, required }: Column,
  { organizationId, columns }: RowOwner,
  seed: string,
): string | boolean | null | undefined {
  if (name === 'organization_id') return organizationId;
  const owned = columns[name];
  if (owned !== undefined) return owned;
  if (!required) return undefined;
  if (type.endsWith('[]')) return '{}';
  if (type === 'uuid') return madeUp(`${seed} ${name}`);
  // Texts and bytes differ from row to row, so that no key meets itself.
  if (type === 'bytea') return `\\x${Buffer.from(`${seed} ${name}`).toString('hex')}`;
  return type === 'text' ? seed : ofType[type];
}
