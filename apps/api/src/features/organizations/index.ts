import { PracticeResolver } from './practice.resolver.ts';

export { loadTimeZone, loadToday } from './organization.store.ts';

/** The practice as a whole. */
export const organizationsFeature = (): readonly object[] => [new PracticeResolver()];
