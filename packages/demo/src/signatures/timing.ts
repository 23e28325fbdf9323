import type { Instant } from '@concord/domain/shared';

import { addMinutes, type Random } from '../shared/index.ts';
import { slowDocumenters } from '../staff/index.ts';

/** When a note was written and signed; null for what has not happened by then. */
export interface Documented {
  readonly isWritten: boolean;
  readonly signedAt: Instant | null;
}

const hoursToSign = (staffId: string, random: Random): number => {
  const isSlow = slowDocumenters.has(staffId);
  const [least, most] = random.weigh([
    [[0.2, 3.5], isSlow ? 30 : 60],
    [[14, 27], isSlow ? 36 : 29],
    [[38, 66], isSlow ? 26 : 9.5],
    [[74, 240], isSlow ? 8 : 1.5],
  ] as const);
  return random.between(least, most);
};

/** How far the author came with a note by that moment: mostly signed within a day, some late, a few forgotten. */
export function drawTiming(endsAt: Instant, authorId: string, now: Instant, random: Random): Documented {
  // The last two weeks are always the ones that people are behind with.
  const isRecent = now - endsAt < 14 * 86_400_000;
  const delay = isRecent ? (slowDocumenters.has(authorId) ? 3 : 1.5) : 1;
  const hours = hoursToSign(authorId, random) * delay;
  const writtenAt = addMinutes(endsAt, hours * 60 * random.between(0.25, 0.95));
  const signedAt = addMinutes(endsAt, hours * 60);
  const isForgotten = random.chance(isRecent ? 0.03 : 0.003);
  return { isWritten: writtenAt <= now, signedAt: signedAt <= now && !isForgotten ? signedAt : null };
}

/** When a second person signed after the first, or null where that has not happened by then. */
export function drawCosigning(
  signedAt: Instant,
  share: number,
  now: Instant,
  random: Random,
): Instant | null {
  const at = addMinutes(signedAt, random.between(20, 45 * 60));
  return random.chance(share) && at <= now ? at : null;
}
