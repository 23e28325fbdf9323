import { isAttended, type AttendanceRecord } from './seat.ts';

/** One seat of a membership: what was recorded of it, or null where nothing was. */
export type RecordedSeat = AttendanceRecord | null;

export type ConcernLevel = 'chronic' | 'watch';

/** How a member's absences stand after the seats of one stay in a group (reports.md, Streaks and concern). */
export interface AbsencePattern {
  /** Seats since the last attended one that were not attended; seats without a record neither count nor break. */
  readonly missedInARow: number;
  /** Attended of the last six recorded seats; null with fewer than six. */
  readonly lastSixRate: number | null;
  readonly level: ConcernLevel | null;
  /** The absences of the streak; those of the last six recorded seats where only the rate makes it chronic. */
  readonly absences: readonly AttendanceRecord[];
  readonly lastAttended: AttendanceRecord | null;
}

const chronicStreak = 3;
const watchStreak = 2;
const recentSeats = 6;
const chronicRate = 0.5;

/** Judges the seats of one membership, in order of start. Excused seats count as missed: the pattern matters clinically. */
export function judgeAbsences(seats: readonly RecordedSeat[]): AbsencePattern {
  const recorded = seats.filter((seat) => seat !== null);
  const lastIndex = recorded.findLastIndex((seat) => isAttended(seat.status));
  const streak = recorded.slice(lastIndex + 1);
  const lastSix = recorded.slice(-recentSeats);
  const attended = lastSix.filter((seat) => isAttended(seat.status)).length;
  const lastSixRate = lastSix.length < recentSeats ? null : attended / recentSeats;
  const byRate = lastSixRate !== null && lastSixRate < chronicRate;
  const byStreak = streak.length >= chronicStreak;
  return {
    missedInARow: streak.length,
    lastSixRate,
    level: byStreak || byRate ? 'chronic' : streak.length === watchStreak ? 'watch' : null,
    absences: byRate && !byStreak ? lastSix.filter((seat) => !isAttended(seat.status)) : streak,
    lastAttended: recorded[lastIndex] ?? null,
  };
}
