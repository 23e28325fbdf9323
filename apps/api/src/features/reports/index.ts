import 'reflect-metadata';
import { ReportsResolver } from './reports.resolver.ts';
import { RowsResolver } from './rows/rows.resolver.ts';

export {
  BucketValue,
  listBuckets,
  loadGroupsInScope,
  readScope,
  ReportScope,
  type BucketUnit,
  type Scope,
} from './scope/index.ts';
export { loadCompleteness } from './completeness.store.ts';
export {
  countedTables,
  countPractice,
  refreshAllRollUps,
  refreshRollUps,
  rollUpTables,
  type CountedRows,
} from './roll-ups/index.ts';

/** What a clinical director looks at: attendance, entry and exit, goals, co-facilitation, a member's history. */
export const reportsFeature = (): readonly object[] => [new ReportsResolver(), new RowsResolver()];
