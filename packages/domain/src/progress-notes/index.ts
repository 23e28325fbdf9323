export * from './progress-note.ts';
export * from './note-field.ts';
export * from './amend-note.ts';
