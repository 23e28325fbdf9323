export * from './change-session.ts';
export * from './session.ts';
