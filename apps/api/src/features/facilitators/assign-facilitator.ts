import { accepted, refused, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  groupAndStaffExist,
  overlapsAnother,
  writeAssignment,
  type AssignmentEntry,
} from './assignment.store.ts';

/** Assigns a person to a group from–to in one role, or changes the assignment that begins that day; null when either is unknown. */
export async function assignFacilitator(
  context: RequestContext,
  entry: AssignmentEntry,
): Promise<Result<string> | null> {
  if (entry.to !== null && entry.to < entry.from)
    return refused('period', 'The assignment ends before it begins.', 'to');
  if (!(await groupAndStaffExist(context, entry.groupId, entry.staffId))) return null;
  if (await overlapsAnother(context, entry)) {
    return refused(
      'overlap',
      'This person has another role in the group on some of these days; end that first.',
      'from',
    );
  }
  await writeAssignment(context, entry);
  return accepted(entry.groupId);
}
