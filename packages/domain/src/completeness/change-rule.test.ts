import { describe, expect, it } from 'vitest';
import { changeRule, severityHeld, type RuleStanding } from './change-rule.ts';

const reason = 'Our board of ethics decided so in May.';
const outcome = (
  change: { ruleId?: string; standing?: string; reason?: string },
  was: RuleStanding = 'default',
): string => {
  const decided = changeRule({ ruleId: 'plan-missing', standing: 'block', reason, ...change }, was);
  return decided.ok ? decided.value.standing : decided.refusal.code;
};

describe('how a practice holds a rule', () => {
  it('changes its severity, switches it off and on again', () => {
    expect(outcome({})).toBe('block');
    expect(outcome({ standing: 'off' }, 'block')).toBe('off');
    expect(outcome({ standing: 'default' }, 'off')).toBe('default');
  });

  it('is that of the rule book when the severity is the rule’s own', () => {
    expect(outcome({ standing: 'warn' }, 'block')).toBe('default');
    expect(outcome({ standing: 'warn' })).toBe('nothing-changed');
  });

  it('is refused for a rule or a severity that there is not, and without a change', () => {
    expect(outcome({ ruleId: 'no-such-rule' })).toBe('rule-unknown');
    expect(outcome({ standing: 'fatal' })).toBe('standing');
    expect(outcome({ standing: 'block' }, 'block')).toBe('nothing-changed');
  });

  it('asks for a reason of ten to five hundred characters', () => {
    expect(outcome({ reason: '  too short ' })).toBe('reason');
    expect(outcome({ reason: 'ten chars.' })).toBe('block');
    expect(outcome({ reason: 'x'.repeat(501) })).toBe('reason');
  });

  it('says at which severity the rule is held', () => {
    expect(severityHeld('plan-missing', 'default')).toBe('warn');
    expect(severityHeld('plan-missing', 'info')).toBe('info');
    expect(severityHeld('plan-missing', 'off')).toBeNull();
  });
});
