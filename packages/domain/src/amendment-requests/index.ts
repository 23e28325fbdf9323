export * from './amendment-request.ts';
export * from './amendment-state.ts';
export * from './check-step.ts';
export { longestStatement } from './check-texts.ts';
export * from './due-days.ts';
export * from './enter-request.ts';
export { stateAfter } from './take-step.ts';
