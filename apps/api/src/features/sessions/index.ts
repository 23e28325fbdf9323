export { sessionColumns, toSessionRef, type SessionRow } from './session-ref.ts';
export { SessionRef } from './session.types.ts';
