import { FollowUpResolver } from './follow-up.resolver.ts';

/** The worklist of what is to be done after absences. */
export const followUpsFeature = (): readonly object[] => [new FollowUpResolver()];
