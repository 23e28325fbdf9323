import type { Enrolment, Group, GroupId, GroupKind } from '../groups/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { Session } from '../sessions/index.ts';
import type { CivilDate } from '../shared/index.ts';
import type { SiteId } from '../sites/index.ts';
import type { StaffId } from '../staff/index.ts';

/** What a report covers: held sessions whose date lies in from–to (both included), narrowed where something is named. */
export interface ReportScope {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly groupIds?: readonly GroupId[] | null;
  readonly siteIds?: readonly SiteId[] | null;
  readonly kinds?: readonly GroupKind[] | null;
  readonly enrolment?: Enrolment | null;
  /** Only sessions with this person in the room, in any role. */
  readonly facilitatorId?: StaffId | null;
}

const isNamed = <Value>(named: readonly Value[] | null | undefined, value: Value): boolean =>
  named === null || named === undefined || named.includes(value);

/** The groups that the scope names, before it is narrowed by a facilitator. */
export const groupsNamed = (practice: PracticeIndex, scope: ReportScope): Group[] =>
  practice.records.groups.filter(
    (group) =>
      isNamed(scope.groupIds, group.id) &&
      isNamed(scope.siteIds, group.siteId) &&
      isNamed(scope.kinds, group.kind) &&
      (scope.enrolment === null || scope.enrolment === undefined || scope.enrolment === group.enrolment),
  );

/** The held sessions of a group in scope, in order of start. */
export const sessionsInScope = (practice: PracticeIndex, scope: ReportScope, group: GroupId): Session[] =>
  practice
    .sessionsOf(group)
    .filter(
      (session) =>
        session.status === 'held' &&
        scope.from <= session.date &&
        session.date <= scope.to &&
        hasInTheRoom(practice, session, scope.facilitatorId ?? null),
    );

const hasInTheRoom = (practice: PracticeIndex, session: Session, facilitator: StaffId | null): boolean =>
  facilitator === null || practice.inTheRoom(session.id).some(({ staffId }) => staffId === facilitator);

/**
 * The groups of figures about memberships and goals, which cannot be narrowed by session: a facilitator keeps, whole, the groups
 * where that person was in the room at a held session in the range.
 */
export function wholeGroupsInScope(practice: PracticeIndex, scope: ReportScope): Group[] {
  const groups = groupsNamed(practice, scope);
  if ((scope.facilitatorId ?? null) === null) return groups;
  return groups.filter((group) => sessionsInScope(practice, scope, group.id).length > 0);
}
