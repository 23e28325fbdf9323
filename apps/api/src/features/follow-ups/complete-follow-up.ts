import { completeFollowUp as decide } from '@concord/domain/attendance';
import { accepted, type CivilDate, type Result } from '@concord/domain/shared';
import { changedMeanwhile } from '../../platform/changed-meanwhile.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadAttendance } from '../documentation/index.ts';
import { loadToday } from '../organizations/index.ts';
import { findSeatPlace, mayCompleteIn, writeDoneOn } from './follow-up.store.ts';

/** Marks the follow-up of an absence as done on a day, or (without a day) as still to be done; null when there is none for this person. */
export async function completeFollowUp(
  context: RequestContext,
  request: {
    readonly sessionId: string;
    readonly clientId: string;
    readonly doneOn: CivilDate | null;
    readonly baseVersion: number;
  },
): Promise<Result<string> | null> {
  const place = await findSeatPlace(context, request.sessionId);
  if (place === null || !mayCompleteIn(context, place.groupId)) return null;
  const seat = await loadAttendance(context, request.sessionId, request.clientId, true);
  if (seat === null) return null;
  if (seat.version !== request.baseVersion) return changedMeanwhile('this absence');
  const facts = { sessionDate: place.date, today: await loadToday(context) };
  const decision = decide(seat.record, request.doneOn, facts);
  if (!decision.ok) return decision;
  await writeDoneOn(context, decision.value);
  return accepted(request.sessionId);
}
