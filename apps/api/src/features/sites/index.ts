import { SiteResolver } from './site.resolver.ts';

export { loadSites } from './site.store.ts';
export { SiteRef } from './site.types.ts';

/** Where groups meet. */
export const sitesFeature = (): readonly object[] => [new SiteResolver()];
