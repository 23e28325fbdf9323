export * from './amend-note.ts';
export * from './findings-before-signing.ts';
export * from './sign-records.ts';
export * from './signature.store.ts';
