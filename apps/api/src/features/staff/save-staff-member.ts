import { accepted, type Result } from '@concord/domain/shared';
import { checkStaffMember, type StaffEntry } from '@concord/domain/staff';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import { newExternalId, recordId } from '../../platform/database/ids.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { lockStaffMember, writeStaffMember } from './staff-writing.store.ts';

/** Adds a member of staff, or changes one; null when there is nobody. */
export async function saveStaffMember(
  context: RequestContext,
  changed: { readonly id: string; readonly baseVersion: number } | null,
  entry: StaffEntry,
): Promise<Result<string> | null> {
  if (changed !== null) {
    const version = await lockStaffMember(context, changed.id);
    if (version === null) return null;
    if (version !== changed.baseVersion) return changedMeanwhile('this member of staff');
  }
  const checked = checkStaffMember(entry);
  if (!checked.ok) return checked;
  const externalId = newExternalId();
  const id = changed?.id ?? recordId(context.actor.organizationId, 'staff', externalId);
  await writeStaffMember(context, id, externalId, checked.value);
  return accepted(id);
}
