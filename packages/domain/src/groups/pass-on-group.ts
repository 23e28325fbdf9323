import { accepted, addDays, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { facilitatorRoles, type FacilitatorAssignment, type FacilitatorRole } from './group.ts';

type Assignment = Omit<FacilitatorAssignment, 'groupId'>;

/** What becomes of the assignments to a group when somebody leaves it. */
export interface PassedOnGroup {
  /** Assignments that end, by whose and since when. */
  readonly ended: readonly { readonly staffId: StaffId; readonly from: CivilDate; readonly to: CivilDate }[];
  /** Assignments that had not begun and become somebody else's. */
  readonly given: readonly Assignment[];
  /** Assignments that begin. */
  readonly begun: readonly Assignment[];
}

/** Which of two roles leads: the more responsible one stands first in the list. */
const isAtLeast = (role: FacilitatorRole, other: FacilitatorRole): boolean =>
  facilitatorRoles.indexOf(role) <= facilitatorRoles.indexOf(other);

const overlap = (a: Assignment, from: CivilDate, to: CivilDate | null): boolean =>
  (to === null || a.from <= to) && (a.to === null || from <= a.to);

const busy = refused(
  'successor-busy',
  'This person has another role in the group on some of those days only. Choose somebody else, or change that first.',
  'handOvers',
);

const nobody = refused(
  'begins-later',
  'An assignment begins later. Say who has it instead: what was planned cannot end before it begins.',
  'handOvers',
);

/**
 * Passes what somebody who leaves has in a group on to a colleague from a day on, in the same role; without a colleague it ends. What was
 * until then stays as it is. A colleague who is on the team already keeps their role where it is the more responsible one, else they
 * get the role of whoever leaves (a co-facilitator who takes over the lead).
 */
export function passOnGroup(
  team: readonly Assignment[],
  leaver: StaffId,
  successor: StaffId | null,
  from: CivilDate,
): Result<PassedOnGroup> {
  const ended: PassedOnGroup['ended'][number][] = [];
  const [given, begun]: [Assignment[], Assignment[]] = [[], []];
  for (const own of team) {
    if (own.staffId !== leaver || (own.to !== null && own.to < from)) continue;
    const isToCome = own.from >= from;
    if (!isToCome) ended.push({ staffId: leaver, from: own.from, to: addDays(from, -1) });
    if (successor === null) {
      if (isToCome) return nobody;
      continue;
    }
    const start = isToCome ? own.from : from;
    const theirs = team.filter((one) => one.staffId === successor && overlap(one, start, own.to));
    const [only] = theirs;
    if (only === undefined) {
      (isToCome ? given : begun).push({ staffId: successor, role: own.role, from: start, to: own.to });
      continue;
    }
    const covers = only.from <= start && (only.to === null || (own.to !== null && own.to <= only.to));
    if (isToCome || theirs.length > 1 || !covers) return busy;
    if (isAtLeast(only.role, own.role)) continue;
    if (only.from < start) ended.push({ staffId: successor, from: only.from, to: addDays(start, -1) });
    begun.push({ staffId: successor, role: own.role, from: start, to: own.to });
    // Afterwards they are again what they were.
    if (own.to !== null && only.to !== own.to)
      begun.push({ staffId: successor, role: only.role, from: addDays(own.to, 1), to: only.to });
  }
  return accepted({ ended, given, begun });
}
