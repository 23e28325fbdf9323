export { sayMoment } from './say-moment.ts';
export { printDocument } from './print-document.ts';
export type { PrintedDocument, PrintedPart } from './printed-document.ts';
