import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { rollUpSteps } from './statements.ts';

/** What a change of records touched, as far as the roll-ups count it. */
export interface TouchedKeys {
  /**
   * Groups of which a session, a membership, an attendance, a progress note or a rating was written or moved away, and groups
   * in which a rated goal has another client now.
   */
  readonly groupIds: readonly string[];
}

/** Takes the groups' rows, in one order for everybody, until the transaction ends; makes them where they are missing. */
const takeGroups = /* sql */ `
insert into group_roll_up (organization_id, group_id)
select organization_id, id from therapy_group
where organization_id = $1 and ($2::uuid[] is null or id = any ($2::uuid[])) order by id
on conflict (organization_id, group_id) do update set revision = group_roll_up.revision + 1`;

/**
 * The planner can't know how many rows the settings of row-level security let through and expects next to none; so it is made
 * to join in the order in which the statements are written, each step by an index.
 */
const keepJoinOrder = 'set local join_collapse_limit = 1';
const chooseJoinOrder = 'set local join_collapse_limit to default';

/** A whole practice is read from one end to the other and sorted in memory; its rows are not looked up one by one. */
const readWhole = "set local enable_nestloop = off; set local work_mem = '64MB'";
const readParts = 'set local enable_nestloop to default; set local work_mem to default';

async function recount(
  transaction: Transaction,
  organizationId: string,
  groupIds: readonly string[] | null,
): Promise<void> {
  const parameters = [organizationId, groupIds];
  await transaction.query(takeGroups, parameters);
  await transaction.query(keepJoinOrder);
  if (groupIds === null) await transaction.query(readWhole);
  for (const step of rollUpSteps) {
    await transaction.query(step.deleteVanished, parameters);
    await transaction.query(step.recount, parameters);
  }
  if (groupIds === null) await transaction.query(readParts);
  await transaction.query(chooseJoinOrder);
}

/**
 * Counts the roll-ups of the touched groups again, in the transaction that changed their records: to be called last, after
 * every write. The groups' rows are locked first; each statement after it sees what others have committed by then.
 */
export async function refreshRollUps(
  transaction: Transaction,
  organizationId: string,
  touched: TouchedKeys,
): Promise<void> {
  if (touched.groupIds.length === 0) return;
  await recount(transaction, organizationId, [...new Set(touched.groupIds)].sort());
}

/** Counts every roll-up of the organization again: after an import, and to repair. To be called last in its transaction. */
export const refreshAllRollUps = (transaction: Transaction, organizationId: string): Promise<void> =>
  recount(transaction, organizationId, null);
