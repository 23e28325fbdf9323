export * from './make-demo-practice.ts';
