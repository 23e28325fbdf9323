export * from './group-plan.ts';
export * from './make-groups.ts';
export * from './module-plan.ts';
