import { accepted, refused, type Result } from '../shared/index.ts';
import { defaultSeverity } from './all-rules.ts';
import { severities, type Severity } from './rule.ts';

/** How a practice holds a rule: as the rule book has it, with another severity, or not at all. */
export const ruleStandings = ['default', ...severities, 'off'] as const;
export type RuleStanding = (typeof ruleStandings)[number];

/** A practice's wish to hold a rule otherwise, and why. */
export interface RuleChange {
  readonly ruleId: string;
  readonly standing: string;
  readonly reason: string;
}

/** What was decided of a rule. */
export interface RuleSetting {
  readonly ruleId: string;
  readonly was: RuleStanding;
  readonly standing: RuleStanding;
  readonly reason: string;
}

const shortestReason = 10;
const longestReason = 500;

/**
 * Changes how severe a practice holds a rule, or switches it off or on again; with a reason that an auditor can read later. A
 * severity that is the rule book's own is the same as following the rule book.
 */
export function changeRule(change: RuleChange, was: RuleStanding): Result<RuleSetting> {
  const own = defaultSeverity(change.ruleId);
  if (own === null) return refused('rule-unknown', 'There is no such rule.', 'ruleId');
  const chosen = ruleStandings.find((one) => one === change.standing);
  if (chosen === undefined) {
    return refused('standing', `A rule is held as one of: ${ruleStandings.join(', ')}.`, 'standing');
  }
  const standing = chosen === own ? 'default' : chosen;
  if (standing === was) return refused('nothing-changed', 'The practice holds this rule so already.');
  const reason = change.reason.trim();
  if (reason.length < shortestReason || reason.length > longestReason) {
    return refused(
      'reason',
      `Say why, in ${shortestReason} to ${longestReason} characters: whoever checks the records later will ask.`,
      'reason',
    );
  }
  return accepted({ ruleId: change.ruleId, was, standing, reason });
}

/** The severity at which a rule is held; null where it is switched off. */
export function severityHeld(ruleId: string, standing: RuleStanding): Severity | null {
  if (standing === 'off') return null;
  return standing === 'default' ? defaultSeverity(ruleId) : standing;
}
