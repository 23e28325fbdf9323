import type { FacilitatorAssignment, FacilitatorRole, GroupId } from '../groups/index.ts';
import type { Session } from '../sessions/index.ts';
import { compareCodePoints, isWithin, type CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import type { PracticeIndex } from './practice-index.ts';

/** Lead and co-facilitators run the group; trainees and observers are in the room beside them. */
export const runsTheGroup = (role: FacilitatorRole): boolean => role === 'lead' || role === 'co';

/** Who runs a session and who should have. */
export interface Room {
  /** Everybody in the room to facilitate, whatever the role. */
  readonly present: ReadonlySet<StaffId>;
  /** In the room as lead or co, by identifier. */
  readonly running: readonly StaffId[];
  /** Assigned to the group as lead or co on the session's date. */
  readonly assignedToRun: readonly StaffId[];
  /** Assigned to the group on that date in any role. */
  readonly assigned: ReadonlySet<StaffId>;
}

/** The assignments of a group that hold on a day. */
export const assignmentsOn = (
  practice: PracticeIndex,
  group: GroupId,
  date: CivilDate,
): FacilitatorAssignment[] =>
  practice.assignmentsOf(group).filter(({ from, to }) => isWithin(date, from, to));

/** Who was in the room at a session, and who was assigned to its group on that day. */
export function roomOf(practice: PracticeIndex, session: Session): Room {
  const inTheRoom = practice.inTheRoom(session.id);
  const assignments = assignmentsOn(practice, session.groupId, session.date);
  const running = inTheRoom.filter(({ role }) => runsTheGroup(role)).map(({ staffId }) => staffId);
  const assignedToRun = assignments.filter(({ role }) => runsTheGroup(role)).map(({ staffId }) => staffId);
  return {
    present: new Set(inTheRoom.map(({ staffId }) => staffId)),
    running: running.sort(compareCodePoints),
    assignedToRun: [...new Set(assignedToRun)].sort(compareCodePoints),
    assigned: new Set(assignments.map(({ staffId }) => staffId)),
  };
}
