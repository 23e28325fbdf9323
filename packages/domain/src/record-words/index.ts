export { sayEntry, sayField, sayStored } from './record-words.ts';
