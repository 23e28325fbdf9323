import type { FacilitatorRole } from '@concord/domain/groups';
import type { GroupRef } from '../groups/index.ts';
import type { SessionRef } from '../sessions/index.ts';
import type { StaffRef } from '../staff/index.ts';
import type {
  CofacilitationReport,
  FacilitationGap,
  FacilitatorAssignment,
  FacilitatorPair,
} from './cofacilitation.types.ts';
import { groupBy } from './group-by.ts';

/** Who is to facilitate a group, both days included. */
export interface Assignment {
  readonly groupId: string;
  readonly staffId: string;
  readonly role: FacilitatorRole;
  readonly from: string;
  readonly to: string | null;
}

/** A held session in scope and who was in the room. */
export interface HeldSession {
  readonly groupId: string;
  readonly session: SessionRef;
  readonly people: readonly (readonly [staffId: string, role: FacilitatorRole])[];
}

/** What ids stand for. */
export interface Directory {
  readonly groups: ReadonlyMap<string, GroupRef>;
  readonly staff: ReadonlyMap<string, StaffRef>;
}

const leads = (role: FacilitatorRole): boolean => role === 'lead' || role === 'co';

const leadsIn = ({ people }: HeldSession): readonly string[] =>
  people.filter(([, role]) => leads(role)).map(([staffId]) => staffId);

const isAssignedOn = (assignment: Assignment, date: string): boolean =>
  assignment.from <= date && (assignment.to === null || date <= assignment.to);

const byExternalId = (a: { readonly externalId: string }, b: { readonly externalId: string }): number =>
  a.externalId < b.externalId ? -1 : a.externalId > b.externalId ? 1 : 0;

const refs = <Ref extends { readonly externalId: string }>(
  ids: readonly string[],
  directory: ReadonlyMap<string, Ref>,
): Ref[] => ids.flatMap((id) => directory.get(id) ?? []).sort(byExternalId);

function countAssignment(
  assignment: Assignment,
  sessions: readonly HeldSession[],
  { groups, staff }: Directory,
): FacilitatorAssignment[] {
  const [group, member] = [groups.get(assignment.groupId), staff.get(assignment.staffId)];
  if (group === undefined || member === undefined) return [];
  const inRoom = sessions.filter(
    (held) =>
      isAssignedOn(assignment, held.session.date) &&
      held.people.some(([staffId]) => staffId === assignment.staffId),
  );
  const alone = inRoom.filter((held) => {
    const people = leadsIn(held);
    return people.length === 1 && people[0] === assignment.staffId;
  });
  const { role, from, to } = assignment;
  return [
    { group, staff: member, role, from, to, sessionsInRoom: inRoom.length, sessionsAlone: alone.length },
  ];
}

function countPairs(sessions: readonly HeldSession[], { groups, staff }: Directory): FacilitatorPair[] {
  const pairs = new Map<string, { a: StaffRef; b: StaffRef; count: number; groupIds: Set<string> }>();
  for (const held of sessions) {
    const people = refs(leadsIn(held), staff);
    people.forEach((a, index) => {
      for (const b of people.slice(index + 1)) {
        const pair = pairs.get(`${a.id}:${b.id}`) ?? { a, b, count: 0, groupIds: new Set<string>() };
        pair.count += 1;
        pair.groupIds.add(held.groupId);
        pairs.set(`${a.id}:${b.id}`, pair);
      }
    });
  }
  return [...pairs.values()]
    .map(({ a, b, count, groupIds }) => ({
      a,
      b,
      sessionsTogether: count,
      groups: refs([...groupIds], groups),
    }))
    .sort((one, other) => byExternalId(one.a, other.a) || byExternalId(one.b, other.b));
}

function findGap(
  held: HeldSession,
  assignments: readonly Assignment[],
  { groups, staff }: Directory,
): FacilitationGap[] {
  const group = groups.get(held.groupId);
  if (group === undefined) return [];
  const onTheDay = assignments.filter((assignment) => isAssignedOn(assignment, held.session.date));
  const assigned = onTheDay.filter(({ role }) => leads(role)).map(({ staffId }) => staffId);
  const present = leadsIn(held);
  const unassigned = present.filter((id) => !onTheDay.some(({ staffId }) => staffId === id));
  if (present.length >= assigned.length && unassigned.length === 0) return [];
  return [
    {
      group,
      session: held.session,
      missing: refs(
        assigned.filter((id) => !present.includes(id)),
        staff,
      ),
      unassigned: refs(unassigned, staff),
    },
  ];
}

/** Assignments, pairs and gaps (reports.md, Co-facilitation). */
export function countFacilitation(
  assignments: readonly Assignment[],
  sessions: readonly HeldSession[],
  directory: Directory,
): Omit<CofacilitationReport, 'dualRelationships'> {
  const sessionsOf = groupBy(sessions, (held) => held.groupId);
  const assignmentsOf = groupBy(assignments, (assignment) => assignment.groupId);
  return {
    assignments: assignments
      .flatMap((assignment) =>
        countAssignment(assignment, sessionsOf.get(assignment.groupId) ?? [], directory),
      )
      .sort((one, other) => byExternalId(one.group, other.group) || byExternalId(one.staff, other.staff)),
    pairs: countPairs(sessions, directory),
    gaps: sessions.flatMap((held) => findGap(held, assignmentsOf.get(held.groupId) ?? [], directory)),
  };
}
