import { FindingDecisionResolver } from './finding-decision.resolver.ts';

/** What quality assurance decides about findings: returned to the author, or waived for a time. */
export const findingDecisionsFeature = (): readonly object[] => [new FindingDecisionResolver()];
export { findNamedRecords } from './named-records.store.ts';
