export * from './group.ts';
export * from './choose-documentation.ts';
