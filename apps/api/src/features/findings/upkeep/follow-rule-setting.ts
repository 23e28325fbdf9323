import { severities } from '@concord/domain/completeness';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import { loadRuleStandings } from '../settings/rule-setting.store.ts';
import { rankOf } from './finding-row.ts';
import { restand } from './judge-units.ts';
import { takeAllGroups } from './judged.store.ts';

const sessionsAtOnce = 200;

/** Gives the findings of a rule the severity at which the practice holds it now, and counts anew how their sessions stand. */
export async function followRuleSetting(
  transaction: Transaction,
  organizationId: string,
  ruleId: string,
): Promise<void> {
  await takeAllGroups(transaction, organizationId);
  const standings = await loadRuleStandings(transaction, organizationId);
  for (const own of severities) {
    for (const table of ['finding', 'finding_history']) {
      await transaction.query(
        `update ${table} set severity_rank = $4 where organization_id = $1 and rule = $2 and own_severity = $3
           and severity_rank is distinct from $4`,
        [organizationId, ruleId, own, rankOf(standings, ruleId, own)],
      );
    }
  }
  const rows = await transaction.query<{ session_id: string }>(
    `select distinct session_id from finding
     where organization_id = $1 and rule = $2 and vanished_at is null and session_id is not null`,
    [organizationId, ruleId],
  );
  const sessionIds = rows.map((row) => row.session_id);
  for (let start = 0; start < sessionIds.length; start += sessionsAtOnce) {
    await restand(transaction, organizationId, sessionIds.slice(start, start + sessionsAtOnce));
  }
}
