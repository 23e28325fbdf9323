export * from './document-sessions.ts';
export * from './write-note.ts';
