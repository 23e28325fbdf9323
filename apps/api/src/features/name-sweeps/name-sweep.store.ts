import type { Transaction } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { NameSweep } from './name-sweep.types.ts';

interface SweepRow {
  readonly id: string;
  readonly state: string;
  readonly started_by_name: string | null;
  readonly started_at: Date;
  readonly done: number;
  readonly total: number;
  readonly moved_at: Date;
  readonly ended_at: Date | null;
}

/** Sessions with signed notes after one, in the order of their identifiers: $1 organization, $2 the one reached. */
const signedAfter = /* sql */ `progress_note n where n.organization_id = $1 and n.status = 'signed'
  and ($2::uuid is null or n.session_id > $2)`;

/** A sweep, or the one that was begun last; null where it is not there. */
export async function loadSweep(
  { actor, transaction }: RequestContext,
  sweepId: string | null = null,
): Promise<NameSweep | null> {
  const [row] = await transaction.query<SweepRow>(
    `select s.id, s.state, p.name as started_by_name, s.started_at, s.done, s.total, s.moved_at, s.ended_at
     from name_sweep s left join quality_people() p on p.id = s.started_by
     where s.organization_id = $1 and ($2::uuid is null or s.id = $2)
     order by s.started_at desc, s.id limit 1`,
    [actor.organizationId, sweepId],
  );
  if (row === undefined) return null;
  const { id, state, done, total } = row;
  return {
    id,
    state,
    startedBy: row.started_by_name,
    startedAt: row.started_at,
    done,
    total,
    movedAt: row.moved_at,
    endedAt: row.ended_at,
  };
}

/** Begins a sweep; false where one is running. */
export async function insertSweep({ actor, transaction, now }: RequestContext, id: string): Promise<boolean> {
  const rows = await transaction.query(
    `insert into name_sweep (organization_id, id, state, started_by, started_at, moved_at, total)
     select $1, $3, 'running', $4, to_timestamp($5), to_timestamp($5), (select count(*) from ${signedAfter})
     on conflict do nothing returning 1`,
    [actor.organizationId, null, id, actor.userId, now / 1000],
  );
  return rows.length > 0;
}

/** Ends a running sweep before its time; false where it does not run. */
export async function cancelSweep({ actor, transaction, now }: RequestContext, id: string): Promise<boolean> {
  const rows = await transaction.query(
    `with ended as (
       update name_sweep set state = 'cancelled', ended_at = to_timestamp($3), ended_by = $4
       where organization_id = $1 and id = $2 and state = 'running' returning 1)
     select 1 from ended`,
    [actor.organizationId, id, now / 1000, actor.userId],
  );
  return rows.length > 0;
}

/** A running sweep that no other process has in hand; null where there is none. */
export async function takeRunningSweep(
  { query }: Transaction,
  organizationId: string,
): Promise<{ readonly id: string; readonly reached: string | null } | null> {
  const [row] = await query<{ id: string; reached: string | null }>(
    `select id, reached from name_sweep where organization_id = $1 and state = 'running' for update skip locked`,
    [organizationId],
  );
  return row ?? null;
}

/** The next sessions with signed notes. */
export async function loadNextSessions(
  { query }: Transaction,
  organizationId: string,
  reached: string | null,
  count: number,
): Promise<readonly string[]> {
  const rows = await query<{ session_id: string }>(
    `select distinct n.session_id from ${signedAfter} order by n.session_id limit $3`,
    [organizationId, reached, count],
  );
  return rows.map(({ session_id: id }) => id);
}

/** Writes how far a sweep has come: what lies behind it is done, and with what lies before it that is all there is. */
export async function moveSweep(
  { query }: Transaction,
  organizationId: string,
  id: string,
  reached: string | null,
  at: number,
): Promise<void> {
  await query(
    `with counted as (
       select count(*) filter (where n.session_id <= $3)::integer as done, count(*)::integer as total
       from progress_note n where n.organization_id = $1 and n.status = 'signed')
     update name_sweep set reached = coalesce($3, reached), moved_at = to_timestamp($4),
       done = case when $3::uuid is null then counted.total else counted.done end, total = counted.total,
       state = case when $3::uuid is null then 'finished' else state end,
       ended_at = case when $3::uuid is null then to_timestamp($4) end
     from counted where organization_id = $1 and id = $2 and state = 'running'`,
    [organizationId, id, reached, at / 1000],
  );
}
