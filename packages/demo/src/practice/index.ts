export * from './make-demo-practice.ts';
export * from './plan-ahead.ts';
