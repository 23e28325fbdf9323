export * from './group-note.store.ts';
export * from './save-group-note-field.ts';
