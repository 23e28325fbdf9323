export * from './progress-note.ts';
