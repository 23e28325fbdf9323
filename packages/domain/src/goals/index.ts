export * from './goal.ts';
export * from './keep-goal.ts';
export * from './stale-goal.ts';
