import { changeRule, type RuleChange } from '@concord/domain/completeness';
import { accepted, refused, type Result } from '@concord/domain/shared';
import { lookingWider } from '../../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { ensureJudged, followRuleSetting } from '../upkeep/index.ts';
import { addRuleSetting, loadRuleHistory } from './rule-setting.store.ts';

/** Changes how the practice holds a rule; the findings, the worklist and the reports follow at once. */
export async function changeRuleSetting(
  context: RequestContext,
  change: RuleChange,
): Promise<Result<string>> {
  await ensureJudged(context);
  const history = (await loadRuleHistory(context)).filter(({ rule }) => rule === change.ruleId);
  const last = history.reduce((most, { number }) => Math.max(most, number), 0);
  const was = history.find(({ number }) => number === last)?.standing ?? 'default';
  const decision = changeRule(change, was);
  if (!decision.ok) return decision;
  if (!(await addRuleSetting(context, decision.value, last + 1))) {
    return refused(
      'setting-changed-meanwhile',
      'Somebody changed this rule meanwhile. Look at it again, then change it.',
    );
  }
  await lookingWider(context.transaction, context.actor.access, () =>
    followRuleSetting(context.transaction, context.actor.organizationId, change.ruleId),
  );
  return accepted(change.ruleId);
}
