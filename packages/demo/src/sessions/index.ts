export * from './make-sessions.ts';
export { holidayOn } from './holidays.ts';
