import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** A reference from one table to another, as the database declares it. */
interface Reference {
  readonly constraint: string;
  readonly columns: readonly string[];
  readonly referenced: string;
  readonly referencedColumns: readonly string[];
}

/** The references of each table whose rows may be checked all at once; a table that is not in it is checked row by row. */
export type CheckableReferences = ReadonlyMap<string, readonly Reference[]>;

/** A row refers to one that is not there: reported as the database itself reports it. */
class ReferenceMissing extends Error {
  readonly code = '23503';
  readonly constraint: string;
  constructor(constraint: string) {
    super('A row refers to one that is not there.');
    this.constraint = constraint;
  }
}

/**
 * What the database does when a row is inserted, table by table. Only plain references inside the organization can be checked
 * afterwards: whatever else stands there (a rule that is judged late, a trigger) leaves its table to the database.
 */
const triggersSql = /* sql */ `
select t.tgrelid::regclass::text as table, c.conname as constraint, c.confrelid::regclass::text as referenced,
  array(select a.attname::text from unnest(c.conkey) with ordinality as k (attnum, at)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum order by at) as columns,
  array(select a.attname::text from unnest(c.confkey) with ordinality as k (attnum, at)
    join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum order by at) as "referencedColumns",
  coalesce(p.proname = 'RI_FKey_check_ins' and t.tgenabled = 'O' and c.contype = 'f' and c.conrelid = t.tgrelid
    and c.confmatchtype = 's' and to_jsonb(c) ->> 'conperiod' is distinct from 'true', false) as "isPlain"
from pg_trigger t join pg_proc p on p.oid = t.tgfoid left join pg_constraint c on c.oid = t.tgconstraint
where t.tgrelid = any ($1::text[]::regclass[]) and t.tgtype & 4 = 4`;

interface TriggerRow extends Reference {
  readonly table: string;
  readonly isPlain: boolean;
}

const staysInside = ({ columns, referencedColumns }: Reference): boolean => {
  const at = columns.indexOf('organization_id');
  return at !== -1 && referencedColumns[at] === 'organization_id';
};

/** Finds out which tables' references can be checked at once. Only the server's own administrator may put off a check: others get none. */
export async function findCheckableReferences(
  transaction: Transaction,
  tables: readonly string[],
): Promise<CheckableReferences> {
  const [login] = await transaction.query<{ may: boolean }>(
    'select rolsuper as may from pg_roles where rolname = session_user',
  );
  if (login?.may !== true) return new Map();
  const rows = await transaction.query<TriggerRow>(triggersSql, [[...new Set(tables)]]);
  const found = new Map<string, readonly Reference[]>();
  for (const table of new Set(tables)) {
    const ofTable = rows.filter((row) => row.table === table);
    if (ofTable.every((row) => row.isPlain && staysInside(row))) found.set(table, ofTable);
  }
  return found;
}

const list = (alias: string, columns: readonly string[]): string =>
  columns.map((column) => `${alias}.${column}`).join(', ');

const danglingSql = (table: string, { columns, referenced, referencedColumns }: Reference): string => {
  const same = columns.map((column, at) => `there.${referencedColumns[at] ?? ''} = here.${column}`);
  return `select 1 as dangling from only ${table} here
    where here.organization_id = $1 and num_nulls(${list('here', columns)}) = 0
      and not exists (select 1 from only ${referenced} there where there.organization_id = $1 and ${same.join(' and ')})
    limit 1`;
};

/**
 * Inserts rows of a practice that this transaction made, and checks what they refer to in one question a reference instead of one
 * a row. It is the same check: nobody else sees a row of the practice before the end of the transaction, so none can vanish
 * between the two, and a reference to nothing fails the import as it would have.
 */
export async function insertThenCheck(
  transaction: Transaction,
  organizationId: string,
  { table, references }: { readonly table: string; readonly references: readonly Reference[] },
  insert: () => Promise<unknown>,
): Promise<void> {
  await transaction.query('set local role none');
  await transaction.query('set local session_replication_role = replica');
  await transaction.query('set local role concord_importer');
  await insert();
  await transaction.query('set local role none');
  await transaction.query('set local session_replication_role = origin');
  // The database does not know yet how many rows there are now, and would look each one up.
  await transaction.query('set local enable_nestloop = off');
  for (const reference of references) {
    const dangling = await transaction.query(danglingSql(table, reference), [organizationId]);
    if (dangling.length > 0) throw new ReferenceMissing(reference.constraint);
  }
  await transaction.query('set local enable_nestloop to default');
  await transaction.query('set local role concord_importer');
}
