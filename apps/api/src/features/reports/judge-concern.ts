import { isAttended, type AttendanceStatus } from '@concord/domain/attendance';
import type { CivilDate } from '@concord/domain/shared';
import type { AttendanceConcern } from './attendance-concerns.types.ts';

/** One recorded seat of a membership. */
export interface RecordedSeat {
  readonly date: string;
  readonly status: AttendanceStatus;
  readonly notified: boolean | null;
  readonly absence_reason: string | null;
  readonly has_follow_up: boolean;
  readonly follow_up_done_on: string | null;
}

type Judgement = Omit<AttendanceConcern, 'group' | 'client'>;

const missedLimit = 3;
const recentSeats = 6;

function countReasons(absences: readonly RecordedSeat[]): { reason: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { absence_reason: reason } of absences) {
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));
}

/**
 * Whether the recorded seats of a membership, in order of start, give cause for concern on a day, and what is known of the
 * absences behind it; null where they don't (reports.md, Streaks and concern).
 */
export function judgeConcern(seats: readonly RecordedSeat[], on: CivilDate): Judgement | null {
  const lastAttended = seats.findLastIndex((seat) => isAttended(seat.status));
  const streak = seats.slice(lastAttended + 1);
  const lastSix = seats.slice(-recentSeats);
  const lastSixRate =
    lastSix.length < recentSeats
      ? null
      : lastSix.filter((seat) => isAttended(seat.status)).length / recentSeats;
  const byStreak = streak.length >= missedLimit;
  const isChronic = byStreak || (lastSixRate !== null && lastSixRate < 0.5);
  if (!isChronic && streak.length !== missedLimit - 1) return null;
  const absences = isChronic && !byStreak ? lastSix.filter((seat) => !isAttended(seat.status)) : streak;
  const followedUp = absences.filter((seat) => seat.has_follow_up);
  return {
    level: isChronic ? 'chronic' : 'watch',
    missedInARow: streak.length,
    lastSixRate,
    lastAttended: seats[lastAttended]?.date ?? null,
    notified: absences.filter((seat) => seat.notified === true).length,
    absences: absences.length,
    reasons: countReasons(absences),
    followUpsDue: followedUp.length,
    followUpsDone: followedUp.filter(
      (seat) => seat.follow_up_done_on !== null && seat.follow_up_done_on <= on,
    ).length,
  };
}
