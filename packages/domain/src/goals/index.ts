export * from './goal.ts';
export * from './stale-goal.ts';
