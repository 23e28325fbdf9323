import { accepted, refused, type Result } from '@concord/domain/shared';
import { worksUntil } from '@concord/domain/staff';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { bumpGroup, lockGroup } from '../groups/index.ts';
import { loadToday } from '../organizations/index.ts';
import { findColleague } from '../staff/index.ts';
import { overlapsAnother, writeAssignment, type AssignmentEntry } from './assignment.store.ts';

/** Assigns a person to a group from–to in one role, or changes the assignment that begins that day; null when there is no such group. */
export async function assignFacilitator(
  context: RequestContext,
  entry: AssignmentEntry,
  baseVersion: number,
): Promise<Result<string> | null> {
  // Before the group, as whoever sets a last day does: no two wait for each other.
  const colleague = await findColleague(context, entry.staffId);
  const group = await lockGroup(context, entry.groupId, await loadToday(context));
  if (group === null) return null;
  if (group.version !== baseVersion) return changedMeanwhile('this group or its team');
  if (colleague === null) return refused('staff-unknown', 'There is no such person.', 'staffId');
  if ((entry.role === 'lead' || entry.role === 'co') && !colleague.roles.includes('clinician'))
    return refused('not-a-clinician', 'A group is led by clinicians of the practice.', 'staffId');
  if (entry.to !== null && entry.to < entry.from)
    return refused('period', 'The assignment ends before it begins.', 'to');
  if (!worksUntil(colleague.lastDay, entry.to))
    return refused(
      'leaves',
      'This person leaves the practice: an assignment ends on their last day at the latest.',
      'to',
    );
  if (await overlapsAnother(context, entry)) {
    return refused(
      'overlap',
      'This person has another role in the group on some of these days; end that first.',
      'from',
    );
  }
  await writeAssignment(context, entry);
  await bumpGroup(context, entry.groupId);
  return accepted(entry.groupId);
}
