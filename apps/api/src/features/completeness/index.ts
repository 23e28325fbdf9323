import { CompletenessResolver } from './completeness.resolver.ts';

export { findAuditFindings } from './find-audit-findings.ts';
export { judgeBeforeSigning } from './judge-before-signing.ts';
export { loadOpenByRule, type OpenOfRule } from './open-by-rule.store.ts';
export { loadKeptWords } from './resolution.store.ts';

/** What quality assurance looks at: findings over the whole practice, and the rules behind them. */
export const completenessFeature = (): readonly object[] => [new CompletenessResolver()];
