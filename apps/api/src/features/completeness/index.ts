export { judgeBeforeSigning } from './judge-before-signing.ts';
