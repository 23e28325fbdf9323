export { loadPracticeRecords } from './records/index.ts';
export { ensureJudged, judgeOrganization, keepFindings, touchedBy } from './upkeep/index.ts';
export { keepWhileNothingChanges } from './keep-while-nothing-changes.store.ts';
export { loadBlockingFindings } from './blocking-findings.store.ts';
