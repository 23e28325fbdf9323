export * from './draft.store.ts';
export * from './may-document.ts';
export * from './save-field.ts';
export * from './session-facts.store.ts';
