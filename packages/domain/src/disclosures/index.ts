export * from './record-disclosure.ts';
