import { compareCodePoints } from '@concord/domain/shared';
import type { GroupRef } from '../groups/index.ts';
import type { StaffRef } from '../staff/index.ts';
import type { FacilitatorPair } from './cofacilitation.types.ts';

/** What ids stand for. */
export interface Directory {
  readonly groups: ReadonlyMap<string, GroupRef>;
  readonly staff: ReadonlyMap<string, StaffRef>;
}

/** How often the same people led a group together. */
export interface LeadsTogether {
  readonly group_id: string;
  readonly lead_ids: readonly string[];
  readonly sessions: number;
}

/** By code point, whatever the machine: of a pair, `a` comes before `b` (reports.md, Co-facilitation). */
export const byExternalId = (
  a: { readonly externalId: string },
  b: { readonly externalId: string },
): number => compareCodePoints(a.externalId, b.externalId);

/** What the ids stand for, by the clinic's own identifiers. */
export const refsOf = <Ref extends { readonly externalId: string }>(
  ids: readonly string[],
  directory: ReadonlyMap<string, Ref>,
): Ref[] => ids.flatMap((id) => directory.get(id) ?? []).sort(byExternalId);

/** Each pair of people in the room as lead or co, how often and in which groups (reports.md, Co-facilitation). */
export function countPairs(rooms: readonly LeadsTogether[], { groups, staff }: Directory): FacilitatorPair[] {
  const pairs = new Map<string, { a: StaffRef; b: StaffRef; count: number; groupIds: Set<string> }>();
  for (const room of rooms) {
    const people = refsOf(room.lead_ids, staff);
    people.forEach((a, index) => {
      for (const b of people.slice(index + 1)) {
        const pair = pairs.get(`${a.id}:${b.id}`) ?? { a, b, count: 0, groupIds: new Set<string>() };
        pair.count += room.sessions;
        pair.groupIds.add(room.group_id);
        pairs.set(`${a.id}:${b.id}`, pair);
      }
    });
  }
  return [...pairs.values()]
    .map(({ a, b, count, groupIds }) => ({
      a,
      b,
      sessionsTogether: count,
      groups: refsOf([...groupIds], groups),
    }))
    .sort((one, other) => byExternalId(one.a, other.a) || byExternalId(one.b, other.b));
}
