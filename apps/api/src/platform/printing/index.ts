export { printDocument } from './print-document.ts';
export type { PrintedDocument } from './printed-document.ts';
