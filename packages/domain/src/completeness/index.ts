export * from './all-rules.ts';
export { severityIn, type RuleChoice } from './ask-rules.ts';
export * from './audit.ts';
export { isCounted, noteDueAt, type AuditContext, type AuditOptions } from './audit-context.ts';
export * from './before-signing.ts';
export * from './change-rule.ts';
export * from './checked-records.ts';
export { coMembersOf, type CoMembers, type CoMembersUpTo } from './co-members.ts';
export { guardOf, type Guard, type GuardFinding } from './guard.ts';
export { compareFindings } from './order-findings.ts';
export { failingFieldsOf } from './failing-fields.ts';
export {
  findingIdOf,
  readFindingId,
  subjectOf,
  type FindingIdentity,
  type NamedFinding,
} from './finding-subject.ts';
export * from './lasting-findings.ts';
export { hasPlaceholder } from './placeholder.ts';
export { printRuleBook } from './rule-book.ts';
export { severities, type CompletenessRule, type Finding, type RuleSubject, type Severity } from './rule.ts';
export * from './similarity.ts';
export { wordsOf } from './words.ts';
