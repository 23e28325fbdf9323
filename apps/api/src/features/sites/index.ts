import { SiteResolver } from './site.resolver.ts';
import { SiteWritingResolver } from './site-writing.resolver.ts';

export { siteColumns, toSiteRef, type SiteRow } from './site.store.ts';
export { findToday } from './today.store.ts';
export { SiteRef } from './site.types.ts';

/** Where groups meet. */
export const sitesFeature = (): readonly object[] => [new SiteResolver(), new SiteWritingResolver()];
