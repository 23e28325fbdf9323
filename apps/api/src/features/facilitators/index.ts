import { FacilitatorResolver } from './facilitator.resolver.ts';

/** Who is to facilitate which group. */
export const facilitatorsFeature = (): readonly object[] => [new FacilitatorResolver()];
