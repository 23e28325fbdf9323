import { SchedulingResolver } from './scheduling.resolver.ts';

/** Planning, holding and cancelling sessions, and who was in the room. */
export const schedulingFeature = (
  refreshRollUps: ConstructorParameters<typeof SchedulingResolver>[0],
): readonly object[] => [new SchedulingResolver(refreshRollUps)];
