export * from './change-session.ts';
export * from './plan-sessions.ts';
export * from './session.ts';
