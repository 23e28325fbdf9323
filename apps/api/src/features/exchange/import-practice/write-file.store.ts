import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { ImportRefused } from './import-refused.ts';
import type { Cell, IncomingFile, TargetTable } from './incoming-file.ts';
import { insertThenCheck, type CheckableReferences } from './references.store.ts';

/** What importing did to the rows of one file. */
export interface RowCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Recorded periods that gave way to corrected ones; no rows of the folder. */
  readonly replaced: number;
}

const chunkLength = 64 * 1024;

/** Fewer rows than this are checked one by one as quickly. */
const fewRows = 1_000;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escapeText = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? '') : text;

const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

/** One value in the text format of COPY. */
function copyCell(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escapeText(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return escapeText(arrayLiteral(cell));
}

function* copyChunks(rows: Iterable<readonly Cell[]>, onRows: (rows: number) => void): Generator<string> {
  let [chunk, count] = ['', 0];
  for (const row of rows) {
    chunk += `${row.map(copyCell).join('\t')}\n`;
    count += 1;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    onRows(count);
    [chunk, count] = ['', 0];
  }
  if (chunk !== '') yield chunk;
  onRows(count);
}

/** The connection of the transaction itself: COPY is no query with rows. */
async function connectionOf(transaction: Transaction): Promise<PoolClient> {
  const connection: unknown = await transaction.manager.queryRunner?.connect();
  return connection as PoolClient;
}

/** The practice that the rows go to; one that this transaction made has no row that an incoming one could meet. */
export interface Destination {
  readonly organizationId: string;
  /** Null where rows may be there already. */
  readonly asNew: CheckableReferences | null;
}

/**
 * Writes the rows of one file and says how many were new, differed or stood there already. They go into a temporary table
 * first: row-level security forbids COPY into the tables themselves, and so a row that is already there is compared, not written.
 */
export async function writeFile(
  transaction: Transaction,
  { organizationId, asNew }: Destination,
  file: IncomingFile,
  rows: { readonly count: number; readonly values: Iterable<readonly Cell[]> },
  onRows: (rows: number) => void,
): Promise<RowCounts> {
  if (rows.count === 0) return { inserted: 0, updated: 0, unchanged: 0, replaced: 0 };
  const columns = file.columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await transaction.query(`create temporary table incoming (${columns}) on commit drop`);
  const connection = await connectionOf(transaction);
  await pipeline(
    Readable.from(copyChunks(rows.values, onRows), { objectMode: true }),
    connection.query(copyFrom('copy incoming from stdin')),
  );
  const counts =
    asNew === null
      ? await merge(transaction, organizationId, file, rows.count)
      : await insertAll(transaction, { organizationId, asNew }, file, rows.count);
  await transaction.query('drop table incoming');
  return counts;
}

async function insertAll(
  transaction: Transaction,
  { organizationId, asNew }: { readonly organizationId: string; readonly asNew: CheckableReferences },
  { targets }: IncomingFile,
  count: number,
): Promise<RowCounts> {
  for (const target of targets) {
    const insert = (): Promise<unknown> => transaction.query(insertInOrder(target, organizationId));
    const references = count < fewRows ? undefined : asNew.get(target.table);
    if (references === undefined) await insert();
    else await insertThenCheck(transaction, organizationId, { table: target.table, references }, insert);
  }
  return { inserted: count, updated: 0, unchanged: 0, replaced: 0 };
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

/** In the order of the key, which is quicker to enter into its index. */
const insertInOrder = (target: TargetTable, organizationId: string): string =>
  `${insertStatement(target, organizationId)} order by ${target.key.join(', ')}`;

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
