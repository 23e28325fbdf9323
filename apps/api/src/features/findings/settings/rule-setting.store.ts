import type { RuleSetting, RuleStanding, Severity } from '@concord/domain/completeness';
import type { Transaction } from '../../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../../platform/request-context.ts';

/** How the practice holds a rule that it holds otherwise than the rule book. */
export interface RuleStandingRow {
  readonly rule: string;
  readonly standing: Severity | 'off';
}

/** Those of an organization ($1). */
export const ruleStandingsSql = /* sql */ `
select rule, standing from (
  select distinct on (rule) rule, standing from rule_setting where organization_id = $1 order by rule, number desc) as latest
where standing <> 'default'`;

export const standingsOf = (rows: readonly RuleStandingRow[]): ReadonlyMap<string, Severity | 'off'> =>
  new Map(rows.map(({ rule, standing }) => [rule, standing]));

/** How the practice holds rules where it differs from the rule book. */
export async function loadRuleStandings(
  transaction: Transaction,
  organizationId: string,
): Promise<ReadonlyMap<string, Severity | 'off'>> {
  return standingsOf(await transaction.query<RuleStandingRow>(ruleStandingsSql, [organizationId]));
}

/** One change of a rule's standing. */
export interface RuleSettingRow {
  readonly rule: string;
  readonly number: number;
  readonly was: RuleStanding;
  readonly standing: RuleStanding;
  readonly reason: string;
  readonly set_by_name: string;
  readonly set_at: Date;
}

/** Every change of every rule, the newest first. */
export const loadRuleHistory = ({ actor, transaction }: RequestContext): Promise<RuleSettingRow[]> =>
  transaction.query<RuleSettingRow>(
    `select rule, number, was, standing, reason, set_by_name, set_at from rule_setting where organization_id = $1
     order by set_at desc, rule, number desc`,
    [actor.organizationId],
  );

/** Adds a change after the last one of the rule; false when somebody else was faster. */
export async function addRuleSetting(
  { actor, transaction, now }: RequestContext,
  { ruleId, was, standing, reason }: RuleSetting,
  number: number,
): Promise<boolean> {
  const rows = await transaction.query(
    `insert into rule_setting (organization_id, rule, number, was, standing, reason, set_by, set_by_name, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9)) on conflict do nothing returning number`,
    [actor.organizationId, ruleId, number, was, standing, reason, actor.userId, actor.name, now / 1000],
  );
  return rows.length === 1;
}
