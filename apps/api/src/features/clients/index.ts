export { clientColumns, toClientRef, type ClientRow } from './client-ref.ts';
export { loadClientRefs } from './client-refs.store.ts';
export { ClientRef } from './client.types.ts';
