import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** Takes the client's row until the end of the transaction, so that two changes of their care take turns; false when there is none. */
export async function lockClient(context: RequestContext, clientId: string): Promise<boolean> {
  const rows = await context.transaction.query(
    'select 1 from client where organization_id = $1 and id = $2 for update',
    [context.actor.organizationId, clientId],
  );
  return rows.length === 1;
}

/** Whether somebody of the practice has this id. */
export async function staffExists(context: RequestContext, staffId: string): Promise<boolean> {
  const rows = await context.transaction.query(
    'select 1 from staff_member where organization_id = $1 and id = $2',
    [context.actor.organizationId, staffId],
  );
  return rows.length === 1;
}

/** The first day of the client's latest period of primary therapy; null when there is none. */
export async function latestPrimaryFrom(
  context: RequestContext,
  clientId: string,
): Promise<CivilDate | null> {
  const [row] = await context.transaction.query<{ from_date: CivilDate | null }>(
    'select max(from_date) as from_date from primary_therapist where organization_id = $1 and client_id = $2',
    [context.actor.organizationId, clientId],
  );
  return row?.from_date ?? null;
}

/** Ends the client's running period the day before, and begins a new one. */
export async function handOver(
  context: RequestContext,
  clientId: string,
  staffId: string,
  from: string,
): Promise<void> {
  const { organizationId } = context.actor;
  await context.transaction.query(
    `update primary_therapist set to_date = $3::date - 1
     where organization_id = $1 and client_id = $2 and from_date < $3 and (to_date is null or to_date >= $3)`,
    [organizationId, clientId, from],
  );
  await context.transaction.query(
    'insert into primary_therapist (organization_id, client_id, staff_id, from_date) values ($1, $2, $3, $4)',
    [organizationId, clientId, staffId, from],
  );
}

/** Adds a goal. */
export async function addGoal(
  context: RequestContext,
  goal: {
    readonly id: string;
    readonly externalId: string;
    readonly clientId: string;
    readonly text: string;
    readonly openedOn: string;
  },
): Promise<void> {
  await context.transaction.query(
    'insert into goal (organization_id, id, external_id, client_id, text, opened_on) values ($1, $2, $3, $4, $5, $6)',
    [context.actor.organizationId, goal.id, goal.externalId, goal.clientId, goal.text, goal.openedOn],
  );
}

/** A goal's period, locked; null when there is none that this person may see. */
export async function lockGoal(
  context: RequestContext,
  goalId: string,
): Promise<{ readonly openedOn: CivilDate; readonly closedOn: CivilDate | null } | null> {
  const [row] = await context.transaction.query<{ opened_on: CivilDate; closed_on: CivilDate | null }>(
    'select opened_on, closed_on from goal where organization_id = $1 and id = $2 for update',
    [context.actor.organizationId, goalId],
  );
  return row === undefined ? null : { openedOn: row.opened_on, closedOn: row.closed_on };
}

/** Closes a goal with its outcome. */
export async function endGoal(
  context: RequestContext,
  goalId: string,
  closedOn: string,
  outcome: string,
): Promise<void> {
  await context.transaction.query(
    'update goal set closed_on = $3, outcome = $4 where organization_id = $1 and id = $2',
    [context.actor.organizationId, goalId, closedOn, outcome],
  );
}

/** Adds a diagnosis, or gives the one that begins that day another end. */
export async function writeDiagnosis(
  context: RequestContext,
  diagnosis: {
    readonly clientId: string;
    readonly icd10: string;
    readonly from: string;
    readonly to: string | null;
  },
): Promise<void> {
  await context.transaction.query(
    `insert into diagnosis (organization_id, client_id, icd10, from_date, to_date) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, client_id, icd10, from_date) do update set to_date = excluded.to_date`,
    [context.actor.organizationId, diagnosis.clientId, diagnosis.icd10, diagnosis.from, diagnosis.to],
  );
}
