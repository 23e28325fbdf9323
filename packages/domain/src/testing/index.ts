export * from './find-findings.ts';
export * from './sound-practice.ts';
export * from './sound-folder.ts';
export * from './random-practice.ts';
