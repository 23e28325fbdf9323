import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { JudgedUnits } from './finding.store.ts';
import type { RuleBook } from './rule-book.ts';

/** By which rule book a practice is judged, and how far its records have been judged anew by it. */
export interface Judging {
  readonly ruleBook: string;
  readonly revision: number;
  readonly stage: 'clients' | 'sessions' | 'ended';
  /** The client, or the session, up to which everything was judged in the order of their identifiers. */
  readonly reached: string | null;
  /** When a program of this rule book was last seen to run; null once all of them have stopped. */
  readonly servedAt: Instant | null;
}

/** The same in one column, for a statement about an organization ($1). */
export const judgingColumn = /* sql */ `(select json_build_object('ruleBook', rule_book, 'revision', revision, 'stage', stage, 'reached', reached,
  'servedAt', (extract(epoch from served_at) * 1000)::bigint) from judging_anew where organization_id = $1) as judging`;

/** By which rule book the practice is judged now; null where no program has said so yet. */
export async function readJudging({ query }: Transaction, organizationId: string): Promise<Judging | null> {
  const [row] = await query<{ judging: Judging | null }>(`select ${judgingColumn}`, [organizationId]);
  return row?.judging ?? null;
}

/** Any number will do, as long as every copy of Concord takes the same. */
const judgingLock = 7_206_903;

/** Whether no other process judges this practice in the background; until the transaction ends, none will. */
export async function takeJudging({ query }: Transaction, organizationId: string): Promise<boolean> {
  const [row] = await query<{ is_taken: boolean }>(
    'select pg_try_advisory_xact_lock($1, hashtext($2)) as is_taken',
    [judgingLock, organizationId],
  );
  return row?.is_taken === true;
}

/** Writes by which rule book the practice is judged from now on; where all is to be judged, what was left to judge is part of it. */
export async function writeJudging(
  { query }: Transaction,
  organizationId: string,
  { digest, revision }: RuleBook,
  stage: Judging['stage'],
  now: Instant,
): Promise<void> {
  await query(
    `insert into judging_anew (organization_id, rule_book, revision, stage, started_at, moved_at, served_at)
     values ($1, $2, $3, $4, to_timestamp($5), to_timestamp($5), to_timestamp($5))
     on conflict (organization_id) do update set rule_book = excluded.rule_book, revision = excluded.revision,
       stage = excluded.stage, reached = null, started_at = excluded.started_at, moved_at = excluded.moved_at,
       served_at = excluded.served_at`,
    [organizationId, digest, revision, stage, now / 1000],
  );
  if (stage !== 'ended')
    await query('delete from left_to_judge where organization_id = $1', [organizationId]);
}

/** Writes how far judging has come, unless everything was judged, or is judged by another rule book, meanwhile. */
export async function moveJudging(
  { query }: Transaction,
  organizationId: string,
  { ruleBook, stage }: Judging,
  next: Pick<Judging, 'stage' | 'reached'>,
  now: Instant,
): Promise<boolean> {
  const rows = await query(
    `with moved as (
       update judging_anew set stage = $4, reached = $5, moved_at = to_timestamp($6)
       where organization_id = $1 and rule_book = $2 and stage = $3 returning 1)
     select 1 from moved`,
    [organizationId, ruleBook, stage, next.stage, next.reached, now / 1000],
  );
  return rows.length > 0;
}

/** Writes that a program of the practice's rule book runs, or (`null`) that it has stopped. */
export async function noteServed(
  { query }: Transaction,
  organizationId: string,
  ruleBook: string,
  at: Instant | null,
): Promise<void> {
  await query(
    'update judging_anew set served_at = to_timestamp($3) where organization_id = $1 and rule_book = $2',
    [organizationId, ruleBook, at === null ? null : at / 1000],
  );
}

/** Clients, or sessions that are not only planned, after one in the order of their identifiers. */
export async function loadNext(
  { query }: Transaction,
  organizationId: string,
  what: 'clients' | 'sessions',
  reached: string | null,
  count: number,
): Promise<readonly string[]> {
  const [table, condition] = what === 'clients' ? ['client', ''] : ['session', ` and status <> 'planned'`];
  const rows = await query<{ id: string }>(
    `select id from ${table} where organization_id = $1${condition} and ($2::uuid is null or id > $2) order by id limit $3`,
    [organizationId, reached, count],
  );
  return rows.map(({ id }) => id);
}

/** Leaves records to programs of the practice's rule book. To be called in turn: whoever judges them then sees all of it. */
export async function leaveToJudge(
  { query }: Transaction,
  organizationId: string,
  { facts, words, clients }: JudgedUnits,
): Promise<void> {
  await query(
    `insert into left_to_judge (organization_id, what, id)
     select $1::uuid, 'session', id from unnest($2::uuid[]) as id union all select $1::uuid, 'client', id from unnest($3::uuid[]) as id
     on conflict do nothing`,
    [organizationId, [...new Set([...facts, ...words])], clients],
  );
}

export interface Left {
  readonly what: 'session' | 'client';
  readonly id: string;
}

/** What was left to judge, the longest first. */
export const loadLeft = (
  { query }: Transaction,
  organizationId: string,
  count: number,
): Promise<readonly Left[]> =>
  query<Left>(
    'select what, id from left_to_judge where organization_id = $1 order by left_at, what, id limit $2',
    [organizationId, count],
  );

/** Takes away what was judged; whoever leaves it again waits for the same turn. */
export async function forgetLeft(
  { query }: Transaction,
  organizationId: string,
  left: readonly Left[],
): Promise<void> {
  await query(
    `delete from left_to_judge l using json_to_recordset($2) as n (what text, id uuid)
     where l.organization_id = $1 and l.what = n.what and l.id = n.id`,
    [organizationId, JSON.stringify(left)],
  );
}

/** How many of the notes that the person sees have been judged anew; null where none is waiting. */
export async function loadProgress(
  { query }: Transaction,
  organizationId: string,
): Promise<{ readonly startedAt: Date; readonly done: number; readonly total: number } | null> {
  const [row] = await query<{ startedAt: Date; done: number; total: number }>(
    `select j.started_at as "startedAt", count(n.id)::integer as total,
       (count(n.id) filter (where j.stage = 'sessions' and n.session_id <= j.reached))::integer as done
     from judging_anew j left join progress_note n on n.organization_id = $1 and n.status <> 'withdrawn'
     where j.organization_id = $1 and j.stage <> 'ended' group by j.organization_id`,
    [organizationId],
  );
  return row ?? null;
}
