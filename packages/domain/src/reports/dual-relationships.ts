import type { Group } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import { compareCodePoints, type CivilDate } from '../shared/index.ts';
import { clientRef, groupRef, staffRef, type ClientRef, type GroupRef, type StaffRef } from './refs.ts';
import type { ReportScope } from './scope.ts';

/** A client's primary therapist also facilitates a group of which the client is a member. */
export interface DualRelationship {
  readonly group: GroupRef;
  readonly client: ClientRef;
  readonly staff: StaffRef;
  readonly from: CivilDate;
  /** Null while it goes on. */
  readonly to: CivilDate | null;
}

interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** The days that all periods share; null where there are none. */
function overlapOf(periods: readonly Period[]): Period | null {
  const ends = periods.flatMap(({ to }) => to ?? []).sort();
  const from = periods
    .map((period) => period.from)
    .sort()
    .at(-1);
  const to = ends[0] ?? null;
  return from === undefined || (to !== null && to < from) ? null : { from, to };
}

/**
 * One row for each client and clinician of a group: from the first to the last day of the overlap, not cut to the range; of
 * several overlaps, of those that touch the range.
 */
export function findDualRelationships(
  practice: PracticeIndex,
  group: Group,
  scope: Pick<ReportScope, 'from' | 'to'>,
): DualRelationship[] {
  const rows = new Map<string, DualRelationship>();
  for (const { clientId, enteredOn, leftOn } of practice.membershipsOf(group.id)) {
    for (const therapist of practice.primaryTherapistsOf(clientId)) {
      for (const assignment of practice.assignmentsOf(group.id)) {
        if (assignment.staffId !== therapist.staffId) continue;
        const overlap = overlapOf([{ from: enteredOn, to: leftOn }, therapist, assignment]);
        if (overlap === null || overlap.from > scope.to || (overlap.to !== null && overlap.to < scope.from)) {
          continue;
        }
        const key = `${clientId}\u0000${therapist.staffId}`;
        const known = rows.get(key);
        rows.set(key, {
          group: groupRef(group),
          client: clientRef(practice, clientId),
          staff: staffRef(practice, therapist.staffId),
          from: known === undefined || overlap.from < known.from ? overlap.from : known.from,
          to: known === undefined ? overlap.to : laterEnd(known.to, overlap.to),
        });
      }
    }
  }
  return [...rows].sort(([a], [b]) => compareCodePoints(a, b)).map(([, row]) => row);
}

const laterEnd = (a: CivilDate | null, b: CivilDate | null): CivilDate | null =>
  a === null || b === null ? null : a > b ? a : b;
