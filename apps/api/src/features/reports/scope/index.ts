export { findBucket, listBuckets, type BucketSpan } from './buckets.ts';
export { loadGroupsInScope, loadWholeGroupsInScope } from './groups-in-scope.store.ts';
export { readDays, readRange, readScope, type Scope } from './read-scope.ts';
export { BucketValue, ReportScope, type BucketUnit } from './scope.types.ts';
