import { ruleChapters, severityHeld } from '@concord/domain/completeness';
import type { RequestContext } from '../../../platform/request-context.ts';
import { loadRuleHistory } from './rule-setting.store.ts';
import type { RuleSetting } from './rule-setting.types.ts';

/** How the practice holds every rule, by the chapters of the rule book, with the history of each. */
export async function listRuleSettings(context: RequestContext): Promise<RuleSetting[]> {
  const history = await loadRuleHistory(context);
  const seen = new Set<string>();
  return ruleChapters.flatMap(({ title: chapter, rules }) =>
    rules.flatMap(({ id: ruleId, title, severity: ownSeverity }) => {
      // One that is asked of two kinds of record stands twice in its chapter.
      if (seen.has(ruleId)) return [];
      seen.add(ruleId);
      const changes = history.filter(({ rule }) => rule === ruleId).sort((a, b) => b.number - a.number);
      const standing = changes[0]?.standing ?? 'default';
      return [
        {
          ruleId,
          title,
          chapter,
          ownSeverity,
          severity: severityHeld(ruleId, standing),
          standing,
          history: changes.map((change) => ({
            was: change.was,
            standing: change.standing,
            reason: change.reason,
            by: change.set_by_name,
            at: change.set_at,
          })),
        },
      ];
    }),
  );
}
