import { ConsentResolver } from './consent.resolver.ts';
import { ReleaseResolver } from './release.resolver.ts';

/** Copies of a member's record for somebody outside, and the consents that they rest on. */
export const releasesFeature = (): readonly object[] => [new ReleaseResolver(), new ConsentResolver()];
export { lockConsent } from './consent.store.ts';
