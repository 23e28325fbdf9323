export { nothing, type PracticePart } from './practice-part.store.ts';
export { loadPracticeRecords, type LoadedRecords } from './practice-records.store.ts';
