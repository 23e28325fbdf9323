import { copyRows } from '../../../platform/database/copy-rows.ts';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { Arrival } from '../arrival.ts';
import { ImportRefused } from './import-refused.ts';
import type { IncomingFile, TargetTable } from './incoming-file.ts';
import type { RecordIds } from './record-ids.ts';

/** What importing did to the rows of one file. */
export interface RowCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Recorded periods that gave way to corrected ones; no rows of the folder. */
  readonly replaced: number;
}

/**
 * Writes the rows of one file where others may be there already, and says how many were new, differed or stood there. They go into a
 * temporary table first: row-level security forbids COPY into the tables themselves, and so a row that is already there is
 * compared, not written.
 */
export async function mergeFile(
  transaction: Transaction,
  organizationId: string,
  file: IncomingFile,
  arrival: Arrival,
  ids: RecordIds,
  onRows: (rows: number) => void,
): Promise<RowCounts> {
  const columns = file.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await transaction.query(`create temporary table incoming (${columns}) on commit drop`);
  const asked = { columns: file.columns.map(({ name }) => name), organizationId: null, onRows };
  const count = await copyRows(
    transaction,
    'copy incoming from stdin (format binary)',
    file.rows(arrival, ids, asked),
  );
  const counts =
    count === 0
      ? { inserted: 0, updated: 0, unchanged: 0, replaced: 0 }
      : await merge(transaction, organizationId, file, count);
  await transaction.query('drop table incoming');
  return counts;
}

async function merge(
  transaction: Transaction,
  organizationId: string,
  file: IncomingFile,
  count: number,
): Promise<RowCounts> {
  await guardSignedHere(transaction, organizationId, file);
  const replaced = await removeCorrectedPeriods(transaction, organizationId, file);
  const [counts] = await transaction.query<{ inserted: number; updated: number }>(
    mergeStatement(file.targets, organizationId),
  );
  const { inserted, updated } = counts ?? { inserted: 0, updated: 0 };
  return { inserted, updated, unchanged: count - inserted - updated, replaced };
}

/** A record that was signed here is never changed by a folder: its signature would no longer be of what it says. */
async function guardSignedHere(
  transaction: Transaction,
  organizationId: string,
  file: IncomingFile,
): Promise<void> {
  for (const { table, key, columns, sealedBy } of file.targets) {
    if (sealedBy === null) continue;
    const others = columns.filter((column) => !key.includes(column) && column !== 'signed');
    const listOf = (from: string): string => others.map((column) => `${from}.${column}`).join(', ');
    const same = key.map((column) => `stored.${column} = incoming.${column}`).join(' and ');
    const rows = await transaction.query(
      `select 1 as changed from incoming join ${table} stored on stored.organization_id = $1 and ${same}
       where (${listOf('stored')}) is distinct from (${listOf('incoming')}) and exists (
         select 1 from signature s where s.organization_id = $1 and s.kind = $2 and s.record_id = stored.${sealedBy.column}
           and s.content_hash is not null) limit 1`,
      [organizationId, sealedBy.kind],
    );
    if (rows.length > 0) {
      throw new ImportRefused(
        'signed-here',
        `${file.file}: the folder would change a record that was signed here; a signed record is amended by an addendum.`,
      );
    }
  }
}

/** A period whose first day was corrected has another key: what it was before must not stand beside it. */
async function removeCorrectedPeriods(
  transaction: Transaction,
  organizationId: string,
  { targets }: IncomingFile,
): Promise<number> {
  let removed = 0;
  for (const { table, key, periodsOf } of targets) {
    if (periodsOf === null) continue;
    const same = (columns: readonly string[], row: string): string =>
      columns.map((column) => `${row}.${column} = stored.${column}`).join(' and ');
    const rows = await transaction.query<{ removed: number }>(
      `with removed as (
         delete from ${table} stored where stored.organization_id = $1
           and exists (select 1 from incoming where ${same(periodsOf, 'incoming')}
             and daterange(incoming.from_date, incoming.to_date, '[]') && daterange(stored.from_date, stored.to_date, '[]'))
           and not exists (select 1 from incoming as itself where ${same(key, 'itself')})
         returning 1)
       select count(*)::integer as removed from removed`,
      [organizationId],
    );
    removed += rows[0]?.removed ?? 0;
  }
  return removed;
}

/** One statement for all tables of a file; a row counts once, however many of its parts changed. */
function mergeStatement(targets: readonly TargetTable[], organizationId: string): string {
  const parts = targets.map(
    (target, index) => `part_${index} as (${upsertStatement(target, organizationId, targets.length > 1)})`,
  );
  const all = targets.map((_, index) => `select * from part_${index}`).join(' union all ');
  const changed =
    targets.length === 1
      ? all
      : `select key, bool_or(inserted) as inserted from (${all}) as part group by key`;
  return `with ${parts.join(',\n')}
    select count(*) filter (where inserted) as inserted, count(*) filter (where not inserted) as updated
    from (${changed}) as changed`;
}

const insertStatement = ({ table, columns }: TargetTable, organizationId: string): string =>
  `insert into ${table} as stored (organization_id, ${columns.join(', ')})
   select '${organizationId}'::uuid, ${columns.join(', ')} from incoming`;

function upsertStatement(target: TargetTable, organizationId: string, withKey: boolean): string {
  const { key, columns, merged, stamped } = target;
  const others = columns.filter((column) => !key.includes(column));
  const values = others.map((column) => merged[column] ?? `excluded.${column}`);
  const changes = [
    ...others.map((column, index) => `${column} = ${values[index] ?? ''}`),
    ...Object.entries(stamped).map(([column, value]) => `${column} = ${value}`),
  ];
  // Only an update has locked the row that it replaces, which leaves its mark in xmax.
  return `${insertStatement(target, organizationId)}
    on conflict (organization_id, ${key.join(', ')}) do update
      set ${changes.join(', ')}
      where (${others.map((column) => `stored.${column}`).join(', ')}) is distinct from (${values.join(', ')})
    returning ${withKey ? `stored.${key[0] ?? ''} as key, ` : ''}stored.xmax = 0 as inserted`;
}
