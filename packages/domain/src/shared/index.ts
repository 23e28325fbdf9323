export * from './brand.ts';
export * from './civil-date.ts';
export * from './result.ts';
export * from './text.ts';
export * from './wall-time.ts';
