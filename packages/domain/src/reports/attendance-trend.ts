import type { AttendanceStatus } from '../attendance/index.ts';
import { guestsAt, seatsOf, type PracticeIndex } from '../practice/index.ts';
import type { Session } from '../sessions/index.ts';
import type { CivilDate } from '../shared/index.ts';
import { bucketOf, bucketsOf, count, zeros, type Bucket } from './buckets.ts';
import { groupRef, type GroupRef } from './refs.ts';
import { groupsNamed, sessionsInScope, type ReportScope } from './scope.ts';

/** Counts by bucket; each seat falls in exactly one of attended … unrecorded, and expected is their sum. */
export interface AttendanceSeries {
  readonly sessionsHeld: number[];
  readonly expected: number[];
  readonly attended: number[];
  readonly excused: number[];
  readonly lateCancelled: number[];
  readonly noShow: number[];
  readonly unrecorded: number[];
  readonly guests: number[];
}
export interface AttendanceTrend {
  readonly buckets: CivilDate[];
  readonly total: AttendanceSeries;
  readonly groups: { readonly group: GroupRef; readonly series: AttendanceSeries }[];
}

type SeatCount = 'attended' | 'excused' | 'lateCancelled' | 'noShow' | 'unrecorded';

const countOf: Readonly<Record<AttendanceStatus, SeatCount>> = {
  present: 'attended',
  late: 'attended',
  left_early: 'attended',
  excused: 'excused',
  late_cancel: 'lateCancelled',
  no_show: 'noShow',
};

const emptySeries = (buckets: readonly CivilDate[]): AttendanceSeries => ({
  sessionsHeld: zeros(buckets),
  expected: zeros(buckets),
  attended: zeros(buckets),
  excused: zeros(buckets),
  lateCancelled: zeros(buckets),
  noShow: zeros(buckets),
  unrecorded: zeros(buckets),
  guests: zeros(buckets),
});

/** Who came over time, by group and in all (reports.md, Attendance). */
export function attendanceTrend(
  practice: PracticeIndex,
  scope: ReportScope,
  bucket: Bucket,
): AttendanceTrend {
  const buckets = bucketsOf(scope.from, scope.to, bucket);
  const total = emptySeries(buckets);
  const groups = groupsNamed(practice, scope).flatMap((group) => {
    const sessions = sessionsInScope(practice, scope, group.id);
    if (sessions.length === 0) return [];
    const series = emptySeries(buckets);
    for (const session of sessions) {
      const index = buckets.indexOf(bucketOf(session.date, bucket));
      for (const counts of [series, total]) countSession(practice, session, counts, index);
    }
    return [{ group: groupRef(group), series }];
  });
  return { buckets, total, groups };
}

function countSession(
  practice: PracticeIndex,
  session: Session,
  series: AttendanceSeries,
  index: number,
): void {
  count(series.sessionsHeld, index);
  for (const { record } of seatsOf(practice, session)) {
    count(series.expected, index);
    count(series[record === null ? 'unrecorded' : countOf[record.status]], index);
  }
  count(series.guests, index, guestsAt(practice, session).length);
}
