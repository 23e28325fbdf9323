import { auditPractice, compareFindings, type AuditOptions, type RuleChoice } from '../completeness/index.ts';
import type { PracticeRecords } from '../practice/index.ts';
import { at, soundPractice } from './sound-practice.ts';

/** When the sound practice is audited unless a test says otherwise: long after its session. */
export const wellAfter = '2026-01-31T12:00:00-05:00';

/** What an audit finds in the sound practice with some of its lists changed: `rule session client note staff`, in order. */
export function findIn(
  change: Partial<PracticeRecords>,
  asOf: string = wellAfter,
  options: AuditOptions & RuleChoice = {},
): string[] {
  const findings = auditPractice({ ...soundPractice, ...change }, at(asOf), options).sort(compareFindings);
  return findings.map(({ ruleId, sessionId, clientId, noteId, staffId }) =>
    [ruleId, sessionId, clientId, noteId, staffId].map((part) => part ?? '-').join(' '),
  );
}

/** The list without the facts that match. */
export const without = <Fact>(facts: readonly Fact[], matches: (fact: Fact) => boolean): Fact[] =>
  facts.filter((fact) => !matches(fact));
