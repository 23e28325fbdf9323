import type { Transaction } from '../platform/database/unit-of-work.ts';

/**
 * Makes what is kept look as an older rule book would have left it: of what is found every `missing`-th is not found by it, every
 * `invented`-th is found a second time about something else, and every `other`-th in other words. Nothing says that a program of
 * today ever judged it.
 */
export async function ageFindings(
  { query }: Transaction,
  organizationId: string,
  {
    missing,
    invented,
    other,
  }: { readonly missing: number; readonly invented: number; readonly other: number },
): Promise<void> {
  const every = (nth: string): string => `id in (
    select id from (select id, row_number() over (order by found_in, rule, subject, valid_from) as number from finding
      where organization_id = $1 and vanished_at is null) as numbered where number % ${nth} = 0)`;
  await query(
    `update finding set explanation = 'In other words.', severity_rank = 2 where organization_id = $1 and ${every('$2')}`,
    [organizationId, other],
  );
  await query(
    `insert into finding (organization_id, found_in, rule, subject, own_severity, severity_rank, explanation, group_id, session_id,
       client_id, note_id, staff_id, mender_id, date, valid_from, appeared_at)
     select organization_id, found_in, rule, subject || '~', own_severity, severity_rank, explanation, group_id, session_id,
       client_id, note_id, staff_id, mender_id, date, valid_from, appeared_at
     from finding where organization_id = $1 and ${every('$2')}`,
    [organizationId, invented],
  );
  await query(`delete from finding where organization_id = $1 and ${every('$2')}`, [organizationId, missing]);
  await query(`update judged_organization set rule_book = 'older' where organization_id = $1`, [
    organizationId,
  ]);
  await query('delete from left_to_judge where organization_id = $1', [organizationId]);
}
