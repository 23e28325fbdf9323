export * from './client.ts';
export * from './hand-over-record.ts';
export * from './record-diagnosis.ts';
export * from './save-client.ts';
export * from './pass-on-record.ts';
