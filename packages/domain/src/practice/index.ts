export * from './practice-records.ts';
