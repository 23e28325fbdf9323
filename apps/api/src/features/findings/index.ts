export { loadPracticeRecords, type LoadedRecords, type PracticePart } from './records/index.ts';
export { ensureJudged, judgeOrganization, keepFindings, touchedBy, type Touched } from './upkeep/index.ts';
export { keepWhileNothingChanges } from './keep-while-nothing-changes.store.ts';
export { loadBlockingFindings } from './blocking-findings.store.ts';
