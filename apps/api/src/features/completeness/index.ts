import { CompletenessResolver } from './completeness.resolver.ts';

export { judgeBeforeSigning } from './judge-before-signing.ts';

/** What quality assurance looks at: findings over the whole practice, and the rules behind them. */
export const completenessFeature = (): readonly object[] => [new CompletenessResolver()];
