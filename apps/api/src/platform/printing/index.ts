export { sayDate } from './say-date.ts';
export { sayMoment } from './say-moment.ts';
export { printDocument } from './print-document.ts';
export type { PrintedDocument, PrintedPart } from './printed-document.ts';
