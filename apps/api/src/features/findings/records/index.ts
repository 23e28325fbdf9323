export { loadPracticeRecords, type LoadedRecords } from './practice-records.store.ts';
export { factsOfSigned, type SignedRows } from './signed-facts.ts';
export { listColumn, signedRecordsSql } from './signed-records.store.ts';
