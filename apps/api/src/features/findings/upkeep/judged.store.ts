import type { Instant } from '@concord/domain/shared';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** Where it is kept what was found, and what was judged. */
export const tablesOfFindings = [
  'finding',
  'finding_history',
  'required_record',
  'session_completeness',
  'judged_group',
  'judged_organization',
] as const;

/** Takes the rows of all groups, in one order for everybody, until the transaction ends. */
export async function takeAllGroups(transaction: Transaction, organizationId: string): Promise<void> {
  await transaction.query(
    `insert into judged_group (organization_id, group_id)
     select organization_id, id from therapy_group where organization_id = $1 order by id
     on conflict (organization_id, group_id) do update set revision = judged_group.revision + 1`,
    [organizationId],
  );
}

/**
 * Takes the clients' rows and then the groups', in one order for everybody, until the transaction ends: of two who judge the same
 * records the second sees what the first one wrote.
 */
export async function takeTurns(
  transaction: Transaction,
  organizationId: string,
  clientIds: readonly string[],
  groupIds: readonly string[],
): Promise<void> {
  if (clientIds.length > 0) {
    await transaction.query(
      'select 1 from client where organization_id = $1 and id = any ($2::uuid[]) order by id for no key update',
      [organizationId, clientIds],
    );
  }
  await transaction.query(
    `insert into judged_group (organization_id, group_id)
     select $1, id from unnest($2::uuid[]) as id order by id
     on conflict (organization_id, group_id) do update set revision = judged_group.revision + 1`,
    [organizationId, [...new Set(groupIds)]],
  );
}

const turnOfSessionSql = /* sql */ `
insert into judged_group (organization_id, group_id)
select organization_id, group_id from session where organization_id = $1 and id = $2
on conflict (organization_id, group_id) do update set revision = judged_group.revision + 1`;

/** Takes the row of a session's group, as `takeTurns` does. */
export async function takeTurnOfSession(
  transaction: Transaction,
  organizationId: string,
  sessionId: string,
): Promise<void> {
  await transaction.queryPrepared(turnOfSessionSql, [organizationId, sessionId]);
}

/** By which rule book the practice was judged; null where it never was. */
export async function readRuleBook(transaction: Transaction, organizationId: string): Promise<string | null> {
  const [row] = await transaction.query<{ rule_book: string }>(
    'select rule_book from judged_organization where organization_id = $1',
    [organizationId],
  );
  return row?.rule_book ?? null;
}

export async function noteRuleBook(
  transaction: Transaction,
  organizationId: string,
  ruleBook: string,
  now: Instant,
): Promise<void> {
  await transaction.query(
    `insert into judged_organization (organization_id, rule_book, judged_at) values ($1, $2, to_timestamp($3))
     on conflict (organization_id) do update set rule_book = excluded.rule_book, judged_at = excluded.judged_at`,
    [organizationId, ruleBook, now / 1000],
  );
}
