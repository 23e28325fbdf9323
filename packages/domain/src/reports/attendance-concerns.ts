import { judgeAbsences } from '../attendance/index.ts';
import { isOpenOn } from '../memberships/index.ts';
import { seatsOfMembership, type PracticeIndex } from '../practice/index.ts';
import { compareCodePoints, isBlank, type CivilDate } from '../shared/index.ts';
import { clientRef, groupRef, type ClientRef, type GroupRef } from './refs.ts';
import { wholeGroupsInScope, type ReportScope } from './scope.ts';

/** A member whose absences ask for attention, with the absences that say so. */
export interface AttendanceConcern {
  readonly group: GroupRef;
  readonly client: ClientRef;
  readonly level: 'CHRONIC' | 'WATCH';
  readonly missedInARow: number;
  readonly lastSixRate: number | null;
  readonly lastAttended: CivilDate | null;
  readonly notified: number;
  readonly absences: number;
  readonly reasons: { readonly reason: string; readonly count: number }[];
  readonly followUpsDue: number;
  readonly followUpsDone: number;
}

/** Memberships open on the last day of the range whose absences are of concern (reports.md, Streaks and concern). */
export const attendanceConcerns = (practice: PracticeIndex, scope: ReportScope): AttendanceConcern[] =>
  wholeGroupsInScope(practice, scope).flatMap((group) =>
    practice
      .membershipsOf(group.id)
      .filter((membership) => isOpenOn(membership, scope.to))
      .flatMap((membership) => {
        const seats = seatsOfMembership(practice, membership, (session) => session.date <= scope.to);
        const pattern = judgeAbsences(seats.map(({ record }) => record));
        if (pattern.level === null) return [];
        const { absences, lastAttended } = pattern;
        const followUps = absences.filter((absence) => !isBlank(absence.followUp));
        return [
          {
            group: groupRef(group),
            client: clientRef(practice, membership.clientId),
            level: pattern.level === 'chronic' ? ('CHRONIC' as const) : ('WATCH' as const),
            missedInARow: pattern.missedInARow,
            lastSixRate: pattern.lastSixRate,
            lastAttended:
              seats.find(({ record }) => record !== null && record === lastAttended)?.session.date ?? null,
            notified: absences.filter((absence) => absence.notified === true).length,
            absences: absences.length,
            reasons: countReasons(absences.flatMap(({ absenceReason }) => absenceReason ?? [])),
            followUpsDue: followUps.length,
            followUpsDone: followUps.filter(
              ({ followUpDoneOn }) => followUpDoneOn !== null && followUpDoneOn <= scope.to,
            ).length,
          },
        ];
      }),
  );

const countReasons = (reasons: readonly string[]): { reason: string; count: number }[] =>
  [...new Set(reasons)].sort(compareCodePoints).map((reason) => ({
    reason,
    count: reasons.filter((other) => other === reason).length,
  }));
