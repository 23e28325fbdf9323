import type { Instant } from '@concord/domain/shared';

/** The only place where the API looks at a clock; everything else is told the time. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now() as Instant;
