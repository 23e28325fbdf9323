import type { Diagnosis, HandOver, PrimaryTherapist } from '@concord/domain/clients';
import type { GoalOutcome } from '@concord/domain/goals';
import type { CivilDate } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';

/** Who keeps or kept the client's primary record, the latest first. */
export async function loadPeriods(
  context: RequestContext,
  clientId: string,
): Promise<Pick<PrimaryTherapist, 'staffId' | 'from' | 'to'>[]> {
  const rows = await context.transaction.query<{
    staff_id: StaffId;
    from_date: CivilDate;
    to_date: CivilDate | null;
  }>(
    'select staff_id, from_date, to_date from primary_therapist where organization_id = $1 and client_id = $2 order by from_date desc',
    [context.actor.organizationId, clientId],
  );
  return rows.map((row) => ({ staffId: row.staff_id, from: row.from_date, to: row.to_date }));
}

/** Ends the period that was running, and writes the one that begins. */
export async function writeHandOver(
  context: RequestContext,
  clientId: string,
  { ended, period }: HandOver,
): Promise<void> {
  const about = [context.actor.organizationId, clientId];
  if (ended !== null) {
    await context.transaction.query(
      'update primary_therapist set to_date = $4 where organization_id = $1 and client_id = $2 and from_date = $3',
      [...about, ended.from, ended.to],
    );
  }
  await context.transaction.query(
    `insert into primary_therapist (organization_id, client_id, staff_id, from_date, to_date) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, client_id, from_date) do update set to_date = excluded.to_date`,
    [...about, period.staffId, period.from, period.to],
  );
}

/** A goal of a client's plan. */
export interface GoalRow {
  readonly id: string;
  readonly text: string;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly outcome: GoalOutcome | null;
}

/** The client's goals: open ones first, then the latest. */
export const loadGoals = (context: RequestContext, clientId: string): Promise<GoalRow[]> =>
  context.transaction.query<GoalRow>(
    `select id, text, opened_on as "openedOn", closed_on as "closedOn", outcome from goal
     where organization_id = $1 and client_id = $2 order by closed_on is not null, closed_on desc, opened_on desc, external_id`,
    [context.actor.organizationId, clientId],
  );

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

/** A goal's period and when it was last rated, locked; null when there is none that this person may see. */
export async function lockGoal(
  context: RequestContext,
  goalId: string,
): Promise<{
  readonly clientId: string;
  readonly openedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly lastRatedOn: CivilDate | null;
} | null> {
  const about = [context.actor.organizationId, goalId];
  const [row] = await context.transaction.query<{
    client_id: string;
    opened_on: CivilDate;
    closed_on: CivilDate | null;
  }>(
    'select client_id, opened_on, closed_on from goal where organization_id = $1 and id = $2 for update',
    about,
  );
  if (row === undefined) return null;
  const [rated] = await context.transaction.query<{ last: CivilDate | null }>(
    `select max(s.date) as last from goal_rating r
     join progress_note n on n.organization_id = $1 and n.id = r.note_id
     join session s on s.organization_id = $1 and s.id = n.session_id
     where r.organization_id = $1 and r.goal_id = $2`,
    about,
  );
  return {
    clientId: row.client_id,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    lastRatedOn: rated?.last ?? null,
  };
}

/** Closes a goal with its outcome. */
export async function endGoal(
  context: RequestContext,
  goalId: string,
  closedOn: string,
  outcome: GoalOutcome,
): Promise<void> {
  await context.transaction.query(
    'update goal set closed_on = $3, outcome = $4 where organization_id = $1 and id = $2',
    [context.actor.organizationId, goalId, closedOn, outcome],
  );
}

/** The client's diagnoses, the latest first. */
export const loadDiagnoses = (
  context: RequestContext,
  clientId: string,
): Promise<Pick<Diagnosis, 'icd10' | 'from' | 'to'>[]> =>
  context.transaction.query<Pick<Diagnosis, 'icd10' | 'from' | 'to'>>(
    `select icd10, from_date as "from", to_date as "to" from diagnosis
     where organization_id = $1 and client_id = $2 order by to_date is not null, from_date desc, icd10`,
    [context.actor.organizationId, clientId],
  );

/** Adds a diagnosis, or gives the one that begins that day its end. */
export async function writeDiagnosis(
  context: RequestContext,
  clientId: string,
  diagnosis: Pick<Diagnosis, 'icd10' | 'from' | 'to'>,
): Promise<void> {
  await context.transaction.query(
    `insert into diagnosis (organization_id, client_id, icd10, from_date, to_date) values ($1, $2, $3, $4, $5)
     on conflict (organization_id, client_id, icd10, from_date) do update set to_date = excluded.to_date`,
    [context.actor.organizationId, clientId, diagnosis.icd10, diagnosis.from, diagnosis.to],
  );
}
