export { clientColumns, toClientRef, type ClientRow } from './client-ref.ts';
export { ClientRef } from './client.types.ts';
