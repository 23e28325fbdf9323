export * from './make-bulk-practice.ts';
