export * from './change-session.ts';
export * from './plan-sessions.ts';
export * from './record-in-room.ts';
export * from './session.ts';
