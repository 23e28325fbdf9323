export * from './note-content.store.ts';
export * from './progress-note.store.ts';
export * from './rate-progress.ts';
export * from './save-note-field.ts';
