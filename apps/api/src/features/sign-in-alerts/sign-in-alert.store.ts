import type { SignInAlertKind } from '@concord/domain/sign-in-alerts';
import type { RequestContext } from '../../platform/request-context.ts';

export interface SignInAlertRow {
  readonly id: string;
  readonly userId: string;
  readonly person: string;
  readonly kind: SignInAlertKind;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly times: number;
  readonly networks: string[];
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly remark: string | null;
}

// Who looks after accounts reads their names there, who reads the access log by its function.
const nameOf = (column: string): string =>
  `coalesce((select u.name from user_account u where u.organization_id = a.organization_id and u.id = ${column}),
     (select n.name from account_names() n where n.id = ${column}))`;

/** The alerts of the practice, open ones first, then the latest; or one of them. */
export const loadSignInAlerts = (
  { actor, transaction }: RequestContext,
  id: string | null = null,
): Promise<SignInAlertRow[]> =>
  transaction.query<SignInAlertRow>(
    `select a.id, a.user_id as "userId", coalesce(${nameOf('a.user_id')}, '–') as person, a.kind,
       a.first_at as "firstAt", a.last_at as "lastAt", a.times, a.networks,
       a.closed_at as "closedAt", ${nameOf('a.closed_by')} as "closedBy", a.remark
     from sign_in_alert a
     where a.organization_id = $1 and ($2::uuid is null or a.id = $2)
     order by a.closed_at is not null, a.last_at desc, a.id
     limit 200`,
    [actor.organizationId, id],
  );

/** Closes an open alert; false where it is closed by now. */
export async function updateClosed(
  { actor, transaction, now }: RequestContext,
  id: string,
  remark: string,
): Promise<boolean> {
  const rows = await transaction.query(
    `update sign_in_alert set closed_at = $3, closed_by = $4, remark = $5
     where organization_id = $1 and id = $2 and closed_at is null returning id`,
    [actor.organizationId, id, new Date(now), actor.userId, remark],
  );
  return rows.length > 0;
}

export async function countOpenAlerts({ actor, transaction }: RequestContext): Promise<number> {
  const [row] = await transaction.query<{ count: number }>(
    'select count(*) as count from sign_in_alert where organization_id = $1 and closed_at is null',
    [actor.organizationId],
  );
  return row?.count ?? 0;
}
