import { ClientWritingResolver } from './client-writing.resolver.ts';
import type { AfterClientChanged } from './save-client.ts';

export { clientColumns, toClientRef, type ClientRow } from './client-ref.ts';
export { loadClientRefs } from './client-refs.store.ts';
export { loadCoverage } from './client-writing.store.ts';
export { ClientRef } from './client.types.ts';
export { maySeeClient, seesWholeChart, visibleClientIds } from './visible-clients.ts';

/** Entering and changing clients. */
export const clientsFeature = (after: AfterClientChanged): readonly object[] => [
  new ClientWritingResolver(after),
];
