export * from './consent.ts';
export { copyRecord } from './copy-record.ts';
export { lookForOthers } from './look-for-others.ts';
export type { CopyRequest } from './copy-text.ts';
export * from './record-copy.ts';
export * from './release-record.ts';
export type { RequestToCopy } from './request-to-copy.ts';
export { withheldMark } from './withhold-words.ts';
