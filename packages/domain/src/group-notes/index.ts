export * from './group-note.ts';
export * from './group-note-field.ts';
