import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import { canBeSpared, endOfWork, setLastDay as decide, type LeavingEntry } from '@concord/domain/staff';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { bumpGroup } from '../groups/index.ts';
import { loadTimeZone, loadToday } from '../organizations/index.ts';
import {
  findLastWorkedOn,
  letWorkUntil,
  loadWorkingAccounts,
  lockColleagues,
  writeDeparture,
  type Colleague,
} from './departure.store.ts';
import { loadGroupDuties, loadRecordDuties } from './duties.store.ts';
import { passOn, type HandOver } from './pass-on.ts';
import { writePassedOnGroup, writePassedOnRecord } from './pass-on.store.ts';

/** Whose last day is set or taken back, and the version of them that was seen. */
export interface ChangedColleague {
  readonly staffId: string;
  readonly baseVersion: number;
}

/**
 * Sets the last day of a member of staff and passes on everything that hangs on them: each group and each record goes to a colleague or
 * ends, and nothing is left out. Null where there is nobody; answers the groups whose teams changed.
 */
export async function setLastDay(
  context: RequestContext,
  { staffId, baseVersion }: ChangedColleague,
  entry: LeavingEntry,
  handOvers: readonly HandOver[],
): Promise<Result<readonly string[]> | null> {
  const successors = handOvers.flatMap(({ toStaffId }) => toStaffId ?? []);
  const colleagues = await lockColleagues(context, [...new Set([staffId, ...successors])]);
  const leaver = colleagues.get(staffId);
  if (leaver === undefined) return null;
  if (leaver.version !== baseVersion) return changedMeanwhile('this member of staff');
  const today = await loadToday(context);
  const decision = decide(entry, { today, lastWorkedOn: await findLastWorkedOn(context, staffId) });
  if (!decision.ok) return decision;
  const { own, others } = await loadWorkingAccounts(context, staffId);
  const spared = canBeSpared(own, others);
  if (!spared.ok) return spared;
  const { handOverFrom: from, lastDay } = decision.value;
  const complete = await checkComplete(context, staffId, from, handOvers);
  if (!complete.ok) return complete;
  for (const handOver of handOvers) {
    const taken = checkSuccessor(handOver, leaver, colleagues);
    if (!taken.ok) return taken;
  }
  const passed = await passOn(context, leaver.id, from, handOvers, colleagues);
  if (!passed.ok) return passed;
  for (const { groupId, change } of passed.value.groups) {
    await writePassedOnGroup(context, groupId, staffId, change);
    await bumpGroup(context, groupId);
  }
  for (const { clientId, change } of passed.value.records)
    await writePassedOnRecord(context, clientId, change);
  await writeDeparture(context, staffId, decision.value);
  await letWorkUntil(context, staffId, endOfWork(lastDay, await loadTimeZone(context)));
  return accepted(passed.value.groups.map(({ groupId }) => groupId));
}

/** Takes somebody back who was to leave or has left. What was handed over stays with whoever has it now. Null where there is nobody. */
export async function takeBackLastDay(
  context: RequestContext,
  { staffId, baseVersion }: ChangedColleague,
): Promise<Result<string> | null> {
  const colleague = (await lockColleagues(context, [staffId])).get(staffId);
  if (colleague === undefined) return null;
  if (colleague.version !== baseVersion) return changedMeanwhile('this member of staff');
  if (colleague.lastDay === null) return refused('stays', 'This person has no last day to take back.');
  await writeDeparture(context, staffId, null);
  await letWorkUntil(context, staffId, null);
  return accepted(staffId);
}

/** Whether what is handed over is everything that hangs on the person, each once: whatever came meanwhile is to be looked at first. */
async function checkComplete(
  context: RequestContext,
  staffId: string,
  from: CivilDate,
  handOvers: readonly HandOver[],
): Promise<Result<null>> {
  const open = [
    ...new Set([
      ...(await loadGroupDuties(context, staffId, from)).map(({ group }) => group.id),
      ...(await loadRecordDuties(context, staffId, from)).map(({ client }) => client.id),
    ]),
  ];
  const named = handOvers.flatMap(({ groupIds, clientIds }) => [...groupIds, ...clientIds]);
  const isComplete = named.length === open.length && [...named].sort().join() === open.sort().join();
  return isComplete ? accepted(null) : changedMeanwhile('what this person has to do');
}

function checkSuccessor(
  { toStaffId, clientIds }: HandOver,
  leaver: Colleague,
  colleagues: ReadonlyMap<string, Colleague>,
): Result<null> {
  if (toStaffId === null) return accepted(null);
  const successor = colleagues.get(toStaffId);
  if (successor === undefined) return refused('staff-unknown', 'There is no such person.', 'handOvers');
  if (successor.id === leaver.id)
    return refused('same-person', 'Whoever leaves hands over to somebody else.', 'handOvers');
  if (successor.lastDay !== null)
    return refused('leaves-too', 'Somebody whom you chose leaves the practice, too.', 'handOvers');
  if (clientIds.length > 0 && !successor.roles.includes('clinician'))
    return refused(
      'not-a-clinician',
      'A primary record is kept by a clinician of the practice.',
      'handOvers',
    );
  return accepted(null);
}
