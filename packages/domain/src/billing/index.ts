export * from './payer.ts';
