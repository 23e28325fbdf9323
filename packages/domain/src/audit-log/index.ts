export * from './audit-event.ts';
export * from './operation-labels.ts';
export * from './record-class-labels.ts';
