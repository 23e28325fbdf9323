import { FacilitatorResolver } from './facilitator.resolver.ts';

/** Who is to facilitate which group; who is missing from a room is counted again when that changes. */
export const facilitatorsFeature = (
  refreshRollUps: ConstructorParameters<typeof FacilitatorResolver>[0],
): readonly object[] => [new FacilitatorResolver(refreshRollUps)];
