import type { CofacilitationQuery } from '../../gql/graphql.ts';
import { sumOf } from '../../platform/format.ts';

export type CofacAnswer = CofacilitationQuery;
export type CofacReport = CofacilitationQuery['cofacilitation'];
export type Assignment = CofacReport['assignments'][number];
export type Pair = CofacReport['pairs'][number];
export type Gap = CofacReport['gaps'][number];
export type Dual = CofacReport['dualRelationships'][number];
export type Person = Assignment['staff'];
export type Group = Assignment['group'];

/** Roles in their order of responsibility, each with its letter. */
const roles = [
  { role: 'lead', letter: 'L', word: 'lead' },
  { role: 'co', letter: 'C', word: 'co-facilitator' },
  { role: 'trainee', letter: 'T', word: 'trainee' },
  { role: 'observer', letter: 'O', word: 'observer' },
] as const;

export const roleWords = (role: string): { readonly letter: string; readonly word: string } =>
  roles.find((each) => each.role === role) ?? { letter: role.charAt(0).toUpperCase(), word: role };

/** What one person did in one group: all assignments of the range together. */
export interface Involvement {
  readonly staff: Person;
  readonly group: Group;
  readonly assignments: readonly Assignment[];
  /** The latest role. */
  readonly role: string;
  readonly sessionsInRoom: number;
  readonly sessionsAlone: number;
}

export interface CofacMatrix {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly involvements: readonly Involvement[];
}

/** Clinicians × groups: whoever was in the room most often first, and their groups beside each other. */
export function matrixOf({ assignments }: CofacReport): CofacMatrix {
  const involvements = involvementsOf(assignments);
  const people = uniqueById(involvements.map(({ staff }) => staff)).toSorted(
    (a, b) =>
      sessionsOf(involvements, b.id) - sessionsOf(involvements, a.id) || a.name.localeCompare(b.name, 'en'),
  );
  const groups = uniqueById(
    people.flatMap(({ id }) =>
      involvements
        .filter(({ staff }) => staff.id === id)
        .toSorted((a, b) => b.sessionsInRoom - a.sessionsInRoom)
        .map(({ group }) => group),
    ),
  );
  return { people, groups, involvements };
}

function involvementsOf(assignments: readonly Assignment[]): readonly Involvement[] {
  const together = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const key = `${assignment.staff.id} ${assignment.group.id}`;
    together.set(key, [...(together.get(key) ?? []), assignment]);
  }
  return [...together.values()].flatMap((of) => {
    const latest = of.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
    if (latest === undefined) return [];
    return {
      staff: latest.staff,
      group: latest.group,
      assignments: of,
      role: latest.role,
      sessionsInRoom: sumOf(of.map(({ sessionsInRoom }) => sessionsInRoom)),
      sessionsAlone: sumOf(of.map(({ sessionsAlone }) => sessionsAlone)),
    };
  });
}

const sessionsOf = (involvements: readonly Involvement[], staffId: string): number =>
  sumOf(involvements.filter(({ staff }) => staff.id === staffId).map(({ sessionsInRoom }) => sessionsInRoom));

const uniqueById = <Thing extends { readonly id: string }>(things: readonly Thing[]): readonly Thing[] =>
  things.filter(({ id }, index) => things.findIndex((other) => other.id === id) === index);

export const involvementOf = (
  { involvements }: CofacMatrix,
  staffId: string,
  groupId: string,
): Involvement | undefined =>
  involvements.find(({ staff, group }) => staff.id === staffId && group.id === groupId);

/** Sessions held in scope, of one group or of all. */
export function heldIn({ attendanceTrend }: CofacAnswer, groupId?: string): number {
  const { groups, total } = attendanceTrend;
  if (groupId === undefined) return sumOf(total.sessionsHeld);
  return sumOf(groups.find(({ group }) => group.id === groupId)?.series.sessionsHeld ?? []);
}

/** Memberships in scope: among these, dual relationships are looked for. */
export const membershipsIn = ({ membershipTimeline }: CofacAnswer): number =>
  sumOf(membershipTimeline.groups.map(({ memberships }) => memberships.length));

/** "Keiko Yamashiro, LCSW" */
export const nameWithCredential = ({ name, credential }: Person): string =>
  credential === '' ? name : `${name}, ${credential}`;
