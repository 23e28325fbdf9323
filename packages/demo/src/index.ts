export * from './practice/index.ts';
