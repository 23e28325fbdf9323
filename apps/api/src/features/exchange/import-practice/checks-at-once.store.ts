import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** What the database asks of each row of a table as it comes in, and what can be asked of all of them at once instead. */
interface Check {
  readonly constraint: string;
  readonly columns: readonly string[];
  /** The table that the columns refer to; null where no two rows may have the same in them. */
  readonly referenced: string | null;
  readonly referencedColumns: readonly string[];
}

/** The checks of each table whose rows may be checked all at once; a table that is not in it is checked row by row. */
export type ChecksAtOnce = ReadonlyMap<string, readonly Check[]>;

/** Rows break a rule of the database: reported as the database itself reports it. */
export class CheckFailed extends Error {
  readonly code: string;
  readonly constraint: string;
  constructor(
    readonly table: string,
    { constraint, referenced }: Check,
  ) {
    super(referenced === null ? 'Two rows have the same key.' : 'A row refers to one that is not there.');
    this.code = referenced === null ? '23505' : '23503';
    this.constraint = constraint;
  }
}

/**
 * What the database does when a row is inserted, table by table. Plain references inside the organization can be checked afterwards,
 * and keys that are compared late; whatever else stands there (a trigger, say) leaves its table to the database.
 */
const triggersSql = /* sql */ `
select t.tgrelid::regclass::text as table, c.conname as constraint,
  case when c.contype = 'f' then c.confrelid::regclass::text end as referenced,
  array(select a.attname::text from unnest(c.conkey) with ordinality as k (attnum, at)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum order by at) as columns,
  array(select a.attname::text from unnest(c.confkey) with ordinality as k (attnum, at)
    join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum order by at) as "referencedColumns",
  coalesce(t.tgenabled = 'O' and c.conrelid = t.tgrelid and to_jsonb(c) ->> 'conperiod' is distinct from 'true' and (
    p.proname = 'RI_FKey_check_ins' and c.contype = 'f' and c.confmatchtype = 's'
    or p.proname = 'unique_key_recheck' and c.contype in ('p', 'u') and not i.indnullsnotdistinct), false) as "isPlain"
from pg_trigger t join pg_proc p on p.oid = t.tgfoid left join pg_constraint c on c.oid = t.tgconstraint
left join pg_index i on i.indexrelid = c.conindid
where t.tgrelid = any ($1::text[]::regclass[]) and t.tgtype & 4 = 4`;

interface TriggerRow extends Check {
  readonly table: string;
  readonly isPlain: boolean;
}

const staysInside = ({ columns, referenced, referencedColumns }: Check): boolean => {
  const at = columns.indexOf('organization_id');
  return at !== -1 && (referenced === null || referencedColumns[at] === 'organization_id');
};

/** Finds out which tables' rows can be checked at once. */
export async function findChecksAtOnce(
  transaction: Transaction,
  tables: readonly string[],
): Promise<ChecksAtOnce> {
  const rows = await transaction.query<TriggerRow>(triggersSql, [[...new Set(tables)]]);
  const found = new Map<string, readonly Check[]>();
  for (const table of new Set(tables)) {
    const ofTable = rows.filter((row) => row.table === table);
    if (ofTable.every((row) => row.isPlain && staysInside(row))) found.set(table, ofTable);
  }
  return found;
}

const list = (alias: string, columns: readonly string[]): string =>
  columns.map((column) => `${alias}.${column}`).join(', ');

function isBrokenSql(table: string, { columns, referenced, referencedColumns }: Check): string {
  const filled = `here.organization_id = $1 and num_nulls(${list('here', columns)}) = 0`;
  if (referenced === null) {
    return `exists (select 1 from only ${table} here where ${filled}
      group by ${list('here', columns)} having count(*) > 1)`;
  }
  const same = columns.map((column, at) => `there.${referencedColumns[at] ?? ''} = here.${column}`);
  return `exists (select 1 from only ${table} here where ${filled}
      and not exists (select 1 from only ${referenced} there where there.organization_id = $1 and ${same.join(' and ')}))`;
}

/**
 * Checks in one question what the database would have asked row by row of tables that were filled with the rows of a practice which
 * this transaction made (see `fillTable`). It is the same check: nobody else sees a row of the practice before the end of the
 * transaction, so none can vanish or appear between the two, and one bad row fails the import as it would have.
 */
export async function checkAtOnce(
  transaction: Transaction,
  organizationId: string,
  checks: ChecksAtOnce,
): Promise<void> {
  const all = [...checks].flatMap(([table, ofTable]) => ofTable.map((check) => ({ table, check })));
  if (all.length === 0) return;
  const questions = all.map(
    ({ table, check }, at) => `select ${at} as at where ${isBrokenSql(table, check)}`,
  );
  // Row-level security hides nothing from the question. Looking each row up would take too long.
  await transaction.query('set local role none; set local enable_nestloop = off');
  const [broken] = await transaction.query<{ at: number }>(
    `${questions.join(' union all ')} order by at limit 1`,
    [organizationId],
  );
  const first = broken === undefined ? undefined : all[broken.at];
  if (first !== undefined) throw new CheckFailed(first.table, first.check);
  await transaction.query('set local enable_nestloop to default; set local role concord_importer');
}
