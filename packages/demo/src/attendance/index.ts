export * from './make-attendance.ts';
