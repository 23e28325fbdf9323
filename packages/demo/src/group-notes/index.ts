export * from './write-group-note.ts';
