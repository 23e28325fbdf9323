export { loadPracticeRecords, type LoadedRecords } from './practice-records.store.ts';
export { loadSignedRecords } from './signed-records.store.ts';
