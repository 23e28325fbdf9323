export { printDocument } from './print-document.ts';
export type { PrintedColumn, PrintedDocument, PrintedFact, PrintedPart } from './printed-document.ts';
