import type { FacilitatorRole, GroupId } from '../groups/index.ts';
import { isWithin, type CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import {
  keyOf,
  type AssignedPeriod,
  type FolderFileName,
  type FolderKnowledge,
  type KnownSession,
} from './folder-file.ts';
import type { KnownIds } from './folder-row.ts';

/** What is known at the start of a folder: nothing but the keys of the payer profiles. */
export function startKnowledge(
  profileKeys: ReadonlySet<string>,
  idsOf: (file: FolderFileName) => KnownIds,
): FolderKnowledge {
  const assignments = new Map<string, AssignedPeriod[]>();

  function roleAssigned(groupId: GroupId, staffId: StaffId, date: CivilDate): FacilitatorRole | null {
    const periods = assignments.get(keyOf(groupId, staffId)) ?? [];
    return periods.find(({ from, to }) => isWithin(date, from, to))?.role ?? null;
  }
  function rememberAssignment(assignment: AssignedPeriod): void {
    const key = keyOf(assignment.groupId, assignment.staffId);
    const periods = assignments.get(key);
    if (periods === undefined) assignments.set(key, [assignment]);
    else periods.push(assignment);
  }
  return {
    idsOf,
    profileKeys,
    siteZones: new Map<string, string | null>(),
    groupZones: new Map<string, string | null>(),
    sessions: new Map<string, KnownSession>(),
    roleAssigned,
    rememberAssignment,
  };
}
