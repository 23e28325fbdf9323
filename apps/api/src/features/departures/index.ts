import { DepartureResolver } from './departure.resolver.ts';

/** Members of staff who leave: their last day, and who has what hung on them; who is missing from a room is counted again. */
export const departuresFeature = (
  refreshRollUps: ConstructorParameters<typeof DepartureResolver>[0],
): readonly object[] => [new DepartureResolver(refreshRollUps)];
