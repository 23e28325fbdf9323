export * from './draft.store.ts';
export { FieldChangeInput, SaveFieldResult } from './field-change.types.ts';
export * from './may-document.ts';
export * from './save-field.ts';
export * from './session-facts.store.ts';
export * from './show-field-outcome.ts';
