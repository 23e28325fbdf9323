export * from './make-sessions.ts';
