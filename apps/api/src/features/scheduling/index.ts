import { SchedulingResolver } from './scheduling.resolver.ts';
import { SessionOnRecordResolver } from './session-on-record.resolver.ts';

/** Planning, holding and cancelling sessions, and who was in the room. */
export const schedulingFeature = (
  refreshRollUps: ConstructorParameters<typeof SchedulingResolver>[0],
): readonly object[] => [new SchedulingResolver(refreshRollUps), new SessionOnRecordResolver()];
