export * from './save-process-note.ts';
