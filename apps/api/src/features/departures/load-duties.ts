import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { showAskedOf } from '../amendment-requests/index.ts';
import { loadStaffById } from '../staff/index.ts';
import { loadOwed, showOwed } from '../workspace/index.ts';
import { findLastWorkedOn, findOnRecord, findReason } from './departure.store.ts';
import type { Duties } from './departure.types.ts';
import { loadGroupDuties, loadRecordDuties } from './duties.store.ts';

/** Whoever leaves owes what they ever owed, however long ago. */
const everything = 36_500;

/** Everything that hangs on a member of staff from a day on; null where there is nobody. */
export async function loadDuties(
  context: RequestContext,
  staffId: string,
  from: CivilDate,
): Promise<Duties | null> {
  const staff = (await loadStaffById(context)).get(staffId);
  const colleague = await findOnRecord(context, staffId);
  if (staff === undefined || colleague === null) return null;
  const owed = await loadOwed(context, staffId, everything);
  return {
    staff,
    version: colleague.version,
    lastDay: colleague.lastDay,
    reason: await findReason(context, staffId),
    lastWorkedOn: await findLastWorkedOn(context, staffId),
    groups: await loadGroupDuties(context, staffId, from),
    records: await loadRecordDuties(context, staffId, from),
    owed: showOwed(
      context,
      owed.filter(({ kind }) => kind !== 'awaits_lead'),
    ),
    asked: await showAskedOf(context, staffId),
  };
}
