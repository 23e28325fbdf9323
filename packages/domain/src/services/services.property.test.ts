import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRules, severities } from '../completeness/index.ts';
import { isReleased, judgeService, type ServiceFacts } from './index.ts';

const ruleIds = [...new Set(allRules.map(({ id }) => id))];

const anyFacts: fc.Arbitrary<ServiceFacts> = fc.record({
  attendance: fc.constantFrom('attended', 'absent', 'unrecorded'),
  hasNote: fc.boolean(),
  isSigned: fc.boolean(),
  hasCode: fc.boolean(),
  findings: fc.array(
    fc.record({
      ruleId: fc.constantFrom(...ruleIds),
      severity: fc.constantFrom(...severities),
      explanation: fc.constant('Mend it.'),
      isWaived: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
});

test('a service is ready exactly when the client came, the note is signed and coded, and nothing blocks that is not released', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const state = judgeService(facts);
      const isSound =
        facts.attendance === 'attended' &&
        facts.hasNote &&
        facts.isSigned &&
        facts.hasCode &&
        facts.findings.every((finding) => finding.severity !== 'block' || isReleased(finding));
      expect(state.name === 'ready').toBe(isSound);
      expect(state.name === 'withdrawn').toBe(facts.attendance === 'absent');
      if (state.name === 'held') {
        expect(state.reasons.length).toBeGreaterThan(0);
        for (const { title, explanation } of state.reasons) {
          expect(title).not.toBe('');
          expect(explanation).not.toBe('');
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('every note without its author’s signature is held or withdrawn, whatever else is known of it', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const state = judgeService({ ...facts, hasNote: true, isSigned: false });
      expect(state.name).not.toBe('ready');
      if (state.name === 'held' && facts.attendance === 'attended') {
        const blocked = facts.findings.filter(
          (finding) => finding.severity === 'block' && !isReleased(finding),
        );
        expect(state.reasons.length).toBeGreaterThanOrEqual(Math.max(1, blocked.length));
      }
    }),
    { numRuns: 500 },
  );
});

test('mending what blocks never turns a ready service into a held one', () => {
  fc.assert(
    fc.property(anyFacts, fc.nat(3), (facts, dropped) => {
      const fewer = { ...facts, findings: facts.findings.filter((_, index) => index !== dropped) };
      if (judgeService(facts).name === 'ready') expect(judgeService(fewer).name).toBe('ready');
    }),
    { numRuns: 500 },
  );
});
