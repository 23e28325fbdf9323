import type { FacilitatorAssignment, Group } from '../groups/index.ts';
import { roomOf, type PracticeIndex, type Room } from '../practice/index.ts';
import type { Session } from '../sessions/index.ts';
import { compareCodePoints, isWithin, type CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import { findDualRelationships, type DualRelationship } from './dual-relationships.ts';
import { groupRef, sessionRef, staffRef, type GroupRef, type SessionRef, type StaffRef } from './refs.ts';
import { groupsNamed, sessionsInScope, wholeGroupsInScope, type ReportScope } from './scope.ts';

export interface FacilitatorAssignmentRow {
  readonly group: GroupRef;
  readonly staff: StaffRef;
  readonly role: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly sessionsInRoom: number;
  readonly sessionsAlone: number;
}
export interface FacilitatorPair {
  readonly a: StaffRef;
  readonly b: StaffRef;
  readonly sessionsTogether: number;
  readonly groups: GroupRef[];
}
export interface FacilitationGap {
  readonly group: GroupRef;
  readonly session: SessionRef;
  readonly missing: StaffRef[];
  readonly unassigned: StaffRef[];
}
export interface CofacilitationReport {
  readonly assignments: FacilitatorAssignmentRow[];
  readonly pairs: FacilitatorPair[];
  readonly gaps: FacilitationGap[];
  readonly dualRelationships: DualRelationship[];
}

interface SessionInRoom {
  readonly session: Session;
  readonly room: Room;
}

/** Who facilitates what with whom, where somebody was missing, and dual relationships (reports.md, Co-facilitation). */
export function cofacilitation(practice: PracticeIndex, scope: ReportScope): CofacilitationReport {
  const groups = groupsNamed(practice, scope).map((group) => ({
    group,
    sessions: sessionsInScope(practice, scope, group.id).map((session) => ({
      session,
      room: roomOf(practice, session),
    })),
  }));
  const whole = new Set(wholeGroupsInScope(practice, scope).map(({ id }) => id));
  return {
    assignments: groups
      .filter(({ group }) => whole.has(group.id))
      .flatMap(({ group, sessions }) =>
        practice
          .assignmentsOf(group.id)
          .filter(({ from, to }) => from <= scope.to && (to === null || scope.from <= to))
          .map((assignment) => assignmentRow(practice, group, assignment, sessions)),
      ),
    pairs: findPairs(practice, groups),
    gaps: groups.flatMap(({ group, sessions }) =>
      sessions.flatMap((visit) => gapOf(practice, group, visit) ?? []),
    ),
    dualRelationships: groups
      .filter(({ group }) => whole.has(group.id))
      .flatMap(({ group }) => findDualRelationships(practice, group, scope)),
  };
}

function assignmentRow(
  practice: PracticeIndex,
  group: Group,
  { staffId, role, from, to }: FacilitatorAssignment,
  sessions: readonly SessionInRoom[],
): FacilitatorAssignmentRow {
  const within = sessions.filter(({ session }) => isWithin(session.date, from, to));
  return {
    group: groupRef(group),
    staff: staffRef(practice, staffId),
    role,
    from,
    to,
    sessionsInRoom: within.filter(({ room }) => room.present.has(staffId)).length,
    sessionsAlone: within.filter(({ room }) => room.running.length === 1 && room.running[0] === staffId)
      .length,
  };
}

function findPairs(
  practice: PracticeIndex,
  groups: readonly { readonly group: Group; readonly sessions: readonly SessionInRoom[] }[],
): FacilitatorPair[] {
  const pairs = new Map<string, { a: StaffId; b: StaffId; sessions: number; groups: Set<Group> }>();
  for (const { group, sessions } of groups) {
    for (const { room } of sessions) {
      room.running.forEach((a, index) => {
        for (const b of room.running.slice(index + 1)) {
          const key = `${a}\u0000${b}`;
          const pair = pairs.get(key) ?? { a, b, sessions: 0, groups: new Set<Group>() };
          pair.sessions += 1;
          pair.groups.add(group);
          pairs.set(key, pair);
        }
      });
    }
  }
  return [...pairs.values()]
    .sort((x, y) => compareCodePoints(x.a, y.a) || compareCodePoints(x.b, y.b))
    .map((pair) => ({
      a: staffRef(practice, pair.a),
      b: staffRef(practice, pair.b),
      sessionsTogether: pair.sessions,
      groups: [...pair.groups].map(groupRef),
    }));
}

/** Fewer people ran the session than were assigned to, or somebody did who was not assigned. */
function gapOf(
  practice: PracticeIndex,
  group: Group,
  { session, room }: SessionInRoom,
): FacilitationGap | null {
  const missing = room.assignedToRun.filter((id) => !room.running.includes(id));
  const unassigned = room.running.filter((id) => !room.assigned.has(id));
  if (room.running.length >= room.assignedToRun.length && unassigned.length === 0) return null;
  return {
    group: groupRef(group),
    session: sessionRef(session),
    missing: missing.map((id) => staffRef(practice, id)),
    unassigned: unassigned.map((id) => staffRef(practice, id)),
  };
}
