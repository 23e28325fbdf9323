export * from './seat.ts';
export * from './record-attendance.ts';
export * from './concern.ts';
export * from './follow-up.ts';
