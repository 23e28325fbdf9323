import type { Severity } from '@concord/domain/completeness';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';

/** How the practice holds rules where it differs from the rule book. */
export async function loadRuleStandings(
  transaction: Transaction,
  organizationId: string,
): Promise<ReadonlyMap<string, Severity | 'off'>> {
  const rows = await transaction.query<{ rule: string; standing: Severity | 'off' }>(
    `select rule, standing from (
       select distinct on (rule) rule, standing from rule_setting where organization_id = $1 order by rule, number desc) as latest
     where standing <> 'default'`,
    [organizationId],
  );
  return new Map(rows.map(({ rule, standing }) => [rule, standing]));
}
