export { loadPracticeRecords, type LoadedRecords } from './practice-records.store.ts';
