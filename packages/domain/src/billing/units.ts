import type { ServiceLimits } from './payer-profile.ts';

/**
 * How many units of a service so many minutes are: one a session, or units of 15 minutes where each counts from its
 * middle on (8 to 22 minutes are one unit, 23 to 37 two). Nothing is billed for no minutes.
 */
export function unitsOf(minutes: number, limits: Pick<ServiceLimits, 'unit'>): number {
  if (minutes <= 0) return 0;
  return limits.unit === 'session' ? 1 : Math.floor((minutes + 7) / 15);
}
