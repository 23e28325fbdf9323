export * from './calendar.ts';
export * from './compose.ts';
export * from './draft.ts';
export * from './random.ts';
