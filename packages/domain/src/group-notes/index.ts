export * from './group-note.ts';
