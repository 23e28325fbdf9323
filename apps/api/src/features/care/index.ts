import { CareResolver } from './care.resolver.ts';

/** Who keeps a client's record, what the client has, and what the treatment is for. */
export const careFeature = (): readonly object[] => [new CareResolver()];
export { loadPeriods } from './care.store.ts';
export { clientIsThere, findRelations, lockClient, mayDo } from './client-relation.store.ts';
